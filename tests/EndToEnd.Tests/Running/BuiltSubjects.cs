namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>Builds the subjects and the samples once, before the first test. What is built already costs little.</summary>
public sealed class BuiltSubjects : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["tests/Subjects/Subjects.proj", "samples/Bookshop.LegacyTests", "samples/Bookshop.Tests", "samples/Mortgage.Tests"])
        {
            var build = await ChildProcess.RunAsync(Repository.Root, "dotnet", "build", project, "-nologo", "-v:quiet", "-tl:off", "-clp:NoSummary");
            build.ExitCode.ShouldBe(0, build.Text);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
