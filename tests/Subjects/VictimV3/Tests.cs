namespace Subjects.VictimV3;

internal static class Names
{
    public static readonly Dictionary<int, string> Cache = [];

    public static async Task<string> Of(int id)
    {
        await Task.Yield();
        if (!Cache.TryGetValue(id, out var name))
            Cache[id] = name = $"name {id}";
        return name;
    }
}

public class NameTests
{
    [Fact]
    public async Task A_name_is_looked_up() => Assert.Equal("name 1", await Names.Of(1));

    [Fact]
    public async Task Another_name_is_looked_up() => Assert.Equal("name 2", await Names.Of(2));

    [Fact]
    public void Nobody_is_nameless() => Assert.NotEmpty("name");
}

public class RenameTests
{
    [Fact]
    public async Task A_renamed_user_has_the_new_name()
    {
        Names.Cache[1] = "Ada";
        Assert.Equal("Ada", await Names.Of(1));
    }

    [Fact]
    public void A_name_has_letters() => Assert.Contains('A', "Ada");
}
