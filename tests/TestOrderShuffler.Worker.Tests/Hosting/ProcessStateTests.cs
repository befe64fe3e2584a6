using System.Globalization;
using Shakeout.TestOrderShuffler.Worker.Hosting;

namespace Shakeout.TestOrderShuffler.Worker.Tests.Hosting;

/// <summary>What belongs to the process is put back after an order.</summary>
[CollectionDefinition(nameof(ProcessStateTests), DisableParallelization = true)]
[Collection(nameof(ProcessStateTests))]
public sealed class ProcessStateTests
{
    [Fact]
    public void Everything_is_as_it_was_before()
    {
        Environment.SetEnvironmentVariable("SHAKEOUT_WAS", "there");
        Environment.SetEnvironmentVariable("SHAKEOUT_GOES", "soon");
        var before = Told();

        using (new ProcessState())
        {
            Environment.SetEnvironmentVariable("SHAKEOUT_WAS", "changed");
            Environment.SetEnvironmentVariable("SHAKEOUT_GOES", null);
            Environment.SetEnvironmentVariable("SHAKEOUT_NEW", "new");
            Directory.SetCurrentDirectory(Path.GetTempPath());
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("");
            CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("");
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            ThreadPool.SetMinThreads(7, 7);
            Told().ShouldNotBe(before);
        }

        Told().ShouldBe(before);
        Environment.SetEnvironmentVariable("SHAKEOUT_WAS", null);
        Environment.SetEnvironmentVariable("SHAKEOUT_GOES", null);
    }

    private static string Told()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.GetMaxThreads(out var mostWorkers, out var mostPorts);
        return $"""
            was {Environment.GetEnvironmentVariable("SHAKEOUT_WAS")}, goes {Environment.GetEnvironmentVariable("SHAKEOUT_GOES")}, new {Environment.GetEnvironmentVariable("SHAKEOUT_NEW")}
            in {Directory.GetCurrentDirectory()}
            cultures {CultureInfo.DefaultThreadCurrentCulture is null} {CultureInfo.DefaultThreadCurrentUICulture is null}
            streams {Console.Out == TextWriter.Null} {Console.Error == TextWriter.Null}
            threads {workers} {ports} {mostWorkers} {mostPorts}
            """;
    }
}
