using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Subjects.CustomFrameworkV2.ServerFramework", "Subjects.CustomFrameworkV2")]

namespace Subjects.CustomFrameworkV2;

internal static class Server
{
    public static bool IsUp;
    public static string Language = "en";
}

public sealed class ServerFramework : XunitTestFramework
{
    public ServerFramework(IMessageSink messages)
        : base(messages) => Server.IsUp = true;
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
