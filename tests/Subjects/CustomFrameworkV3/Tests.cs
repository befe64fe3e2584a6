using Xunit.v3;

[assembly: TestFramework(typeof(Subjects.CustomFrameworkV3.ServerFramework))]

namespace Subjects.CustomFrameworkV3;

internal static class Server
{
    public static bool IsUp;
    public static string Language = "en";
}

public sealed class ServerFramework : XunitTestFramework
{
    public ServerFramework() => Server.IsUp = true;
}

public class ServerTests
{
    [Fact]
    public void The_server_is_up() => Assert.True(Server.IsUp);

    [Fact]
    public void The_server_speaks_english() => Assert.Equal("en", Server.Language);
}

public class LanguageTests
{
    [Fact]
    public void The_server_learns_french()
    {
        Server.Language = "fr";
        Assert.Equal("fr", Server.Language);
    }

    [Fact]
    public void A_language_needs_a_server() => Assert.True(Server.IsUp);
}
