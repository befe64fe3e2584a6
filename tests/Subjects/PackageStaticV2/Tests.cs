using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Subjects.PackageStaticV2;

public class WebTests
{
    [Fact]
    public void The_web_wants_small_letters()
    {
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
        };
        Assert.Equal("""{"title":"Emma"}""", JsonConvert.SerializeObject(new { Title = "Emma" }));
    }

    [Fact]
    public void Text_is_quoted() => Assert.Equal("\"Emma\"", JsonConvert.SerializeObject("Emma"));
}

public class FileTests
{
    [Fact]
    public void Files_keep_our_letters() =>
        Assert.Equal("""{"Title":"Emma"}""", JsonConvert.SerializeObject(new { Title = "Emma" }));

    [Fact]
    public void Numbers_are_not_quoted() => Assert.Equal("1", JsonConvert.SerializeObject(1));
}
