using Shakeout.TestOrderShuffler.Worker.Hosting;

namespace Shakeout.TestOrderShuffler.Worker.Tests.Hosting;

/// <summary>Tests are told apart by the bytes that watched code sets while they run.</summary>
public sealed class CoverageReadingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shakeout-readings-");
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_test_is_charged_with_what_it_reaches_and_not_with_what_fixtures_do()
    {
        var (first, second) = (File("first", 4), File("second", 300));
        using (var readings = new CoverageReadings([first, second]))
        {
            // Opening the class sets 0 of the first file; A.1 sets 2 of the first and 290 of the second; A.2 sets 2 of the first.
            var assembly = new SettingScope(step => Set(step switch
            {
                "open A" => [(first, 0)],
                "run A.1" => [(first, 2), (second, 290)],
                "run A.2" => [(first, 2)],
                _ => [],
            }));
            new PlanWalk(assembly, [[Test("A.1")], [Test("A.2")]], Tell, readings).Run();
        }

        string.Join('\n', _told).ShouldBe("""
            started 0
            0 saw 2 294
            finished 0
            started 1
            1 saw 2
            finished 1
            """);
        (SetIn(first), SetIn(second)).ShouldBe(("0 2", "290"), "in the end the files hold the whole run");
    }

    [Fact]
    public void Nothing_is_told_where_nothing_is_watched()
    {
        new PlanWalk(new SettingScope(_ => { }), [[Test("A.1")]], Tell).Run();

        string.Join('\n', _told).ShouldBe("started 0\nfinished 0");
    }

    private string File(string name, int length)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, new byte[length]);
        return path;
    }

    private static void Set(IEnumerable<(string File, int Slot)> slots)
    {
        foreach (var (file, slot) in slots)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            stream.Position = slot;
            stream.WriteByte(1);
        }
    }

    private static string SetIn(string file)
        => string.Join(' ', System.IO.File.ReadAllBytes(file).Select((set, at) => (set, at)).Where(one => one.set > 0).Select(one => one.at));

    private static SuiteTest Test(string name) => new(name, "", "c", name.Split('.')[0], name.Split('.')[1], new object());

    private void Tell(WorkerEvent happening) => _told.Add(happening switch
    {
        WorkerEvent.Started started => $"started {started.Index}",
        WorkerEvent.Saw saw => $"{saw.Index} saw {string.Join(' ', saw.Slots)}",
        WorkerEvent.Finished finished => $"finished {finished.Index}",
        _ => happening.ToString(),
    });

    private sealed class SettingScope(Action<string> step) : IScope
    {
        public IScope Open(IReadOnlyList<SuiteTest> tests)
        {
            step($"open {tests[0].Class}");
            return this;
        }

        public TestReport Run(SuiteTest test)
        {
            step($"run {test.Name}");
            var report = new TestReport();
            report.Pass();
            return report;
        }

        public TestReport Close() => new();
    }
}
