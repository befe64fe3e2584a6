using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Subjects.CustomExecutorV2.ServerFramework", "Subjects.CustomExecutorV2")]

namespace Subjects.CustomExecutorV2;

internal static class Server
{
    public static bool IsUp;
    public static string Language = "en";
}

public sealed class ServerFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new ServerExecutor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);
}

public sealed class ServerExecutor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink messages)
    : XunitTestFrameworkExecutor(assembly, source, messages)
{
    protected override void RunTestCases(
        IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessages, ITestFrameworkExecutionOptions options)
    {
        Server.IsUp = true;
        base.RunTestCases(testCases, executionMessages, options);
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
