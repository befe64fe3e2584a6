using Shakeout.Docs.Tests.Reference;

namespace Shakeout.Docs.Tests;

/// <summary>The API reference is what the doc comments say. To write it anew: SHAKEOUT_ACCEPT=1 dotnet test tests/Docs.Tests</summary>
public sealed class ApiReferenceTests
{
    public static TheoryData<string> Pages => [.. ReferencePages.All.Select(page => page.File)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_what_the_doc_comments_say(string file)
    {
        var page = ReferencePages.All.Single(page => page.File == file);
        AcceptedFile.ShouldHold($"docs/reference/{file}.md", new ApiText(page).Write());
    }

    [Fact]
    public void Has_every_public_type_on_one_page()
        => ReferencePages.All.SelectMany(page => page.Types).ShouldBe(
            ReferencePages.All.SelectMany(page => page.Assembly.GetExportedTypes()).Distinct(), ignoreOrder: true);
}
