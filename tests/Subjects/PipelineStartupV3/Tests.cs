using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(Subjects.PipelineStartupV3.ServerStartup))]

namespace Subjects.PipelineStartupV3;

internal static class Server
{
    public static bool IsUp;
    public static string Language = "en";
}

public sealed class ServerStartup : ITestPipelineStartup
{
    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        Server.IsUp = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync()
    {
        Server.IsUp = false;
        return ValueTask.CompletedTask;
    }
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
