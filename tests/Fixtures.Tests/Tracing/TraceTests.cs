using System.Text;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Tests.Lifecycle;
using Shakeout.Fixtures.Time;
using Shakeout.Fixtures.Tracing;

namespace Shakeout.Fixtures.Tests.Tracing;

/// <summary>What is told about fixtures, on a clock of which every read takes a quarter of a second.</summary>
public sealed class ATraceFile : IDisposable
{
    private readonly FakeClock _clock = new() { AutoAdvance = TimeSpan.FromMilliseconds(250) };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, "TestResults", "Shop.fixtures.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Tells_what_every_test_got_and_why_and_what_it_cost()
    {
        using (var file = new TraceFile(File, new(4711)))
            await new Stage(typeof(Told), _clock, file).Failing("make Lamp for Shelves.Lights", "end Lamp for Shelves.Shines")
                .PlayAsync("Sales: Orders.Pays Orders.Ships | Stock: Shelves.Lights Shelves.Shines");

        (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).ShouldBe("""
            data seed 4711 (SHAKEOUT_DATA_SEED=4711 repeats it)

            Orders.Pays
              created   Cluster               assembly     250 ms  first asked for by Orders.Pays
                        port 5432
              created   User                  test         250 ms
              noted     Cluster               assembly             used once more
            Orders.Ships
              reused    Cluster               assembly             made for Orders.Pays
            Shelves.Lights  FAILED
              FAILED    Lamp                  test         250 ms  InvalidOperationException: cannot make Lamp for Shelves.Lights
            Shelves.Shines  FAILED
              reused    Cluster               assembly             made for Orders.Pays
              created   Lamp                  test         250 ms
              FAILED    Lamp                  test         250 ms  InvalidOperationException: cannot end Lamp for Shelves.Shines
            end of assembly Told
              torn down Cluster               assembly     250 ms
                        stopped

            slowest fixtures          created  reused     set-up   teardown    longest
              Lamp                          2       0     500 ms     250 ms     250 ms
              Cluster                       1       2     250 ms     250 ms     250 ms
              User                          1       0     250 ms     0.0 ms     250 ms

            """);
    }

    [Fact]
    public async Task Has_its_name_only_when_it_is_whole()
    {
        using (var file = new TraceFile(File, new(4711)))
        {
            await new Stage(typeof(Told), _clock, file).PlayAsync("Orders.Ships");
            Names().ShouldBe([$"Shop.fixtures.txt.{Environment.ProcessId}.tmp"]);
        }

        Names().ShouldBe(["Shop.fixtures.txt"]);
    }

    [Fact]
    public async Task Is_not_written_by_a_run_without_fixtures()
    {
        using (var file = new TraceFile(File, new(4711)))
            await new Stage(typeof(Told), _clock, file).PlayAsync("Orders.Asks_for_nothing");

        _folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task That_cannot_be_written_fails_no_test()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.FullName, "TestResults"), "in the way", TestContext.Current.CancellationToken);
        var stage = new Stage(typeof(Told), _clock, new TraceFile(File, new(4711)));

        await stage.PlayAsync("Orders.Ships");

        stage.Events.ShouldBe("test Orders.Ships");
    }

    [Fact]
    public void Indents_what_has_several_lines()
    {
        var lamp = FixtureCatalog.Of(typeof(Told).Assembly, [typeof(Told.Lamp)]).Definitions.Single();
        var trace = new ScopeTrace("Orders.Says(\"a\nb\")");
        trace.Add(TraceKind.Failed, lamp, TimeSpan.Zero, "Expected: 1\nActual:   2");
        var text = new StringBuilder();

        TraceText.Write(trace, text);

        text.ToString().ShouldBe("""
            Orders.Says("a\nb")
              FAILED    Lamp                  test         0.0 ms  Expected: 1
                        Actual:   2

            """);
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Path.GetDirectoryName(File)!).Select(path => Path.GetFileName(path));
}
