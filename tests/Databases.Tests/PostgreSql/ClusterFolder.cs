using System.Diagnostics;
using System.Runtime.Versioning;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;
using Shakeout.Fixtures.Retrying;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>A folder of the test's own in which clusters are started, and what is seen of them from outside.</summary>
[Fixture]
[UnsupportedOSPlatform("windows")]
public sealed class ClusterFolder : IDisposable
{
    // Where clusters come and go in numbers, a disk spends its time on making and deleting files.
    private const string Memory = "/dev/shm";
    private const long Room = 2L << 30;


    private readonly FixtureRequest _request;
    private readonly RecordedRequests _requests = new();

    public ClusterFolder(FixtureRequest request)
    {
        var hasMemory = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;
        (_request, Path) = (request, Directory.CreateDirectory(System.IO.Path.Combine(hasMemory ? Memory : System.IO.Path.GetTempPath(), $"shakeout-clusters-{Guid.NewGuid():N}")).FullName);
        // The server's user goes through it.
        File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public PostgresClusterOptions Options => new() { Folder = Path };

    public string Home => System.IO.Path.Combine(Path, $"shakeout-{ServerAccount.Find().Name}");

    public string Cache => Directory.GetDirectories(Home, "initdb-*").ShouldHaveSingleItem();

    public IReadOnlyList<string> Spares => Directory.GetDirectories(Home, "spare-*");

    /// <summary>The data folder of the only run.</summary>
    public string Data => System.IO.Path.Combine(Directory.GetDirectories(Home, "run-*").ShouldHaveSingleItem(), "data");

    /// <summary>All that runs have left so far: files, and processes that work in them.</summary>
    public IReadOnlyList<string> Left =>
    [
        .. Directory.GetFileSystemEntries(Home).Where(entry => System.IO.Path.GetFileName(entry).Split('-')[0] is not ("initdb" or "spare")),
        .. Processes(Home + "/").Select(number => $"process {number}"),
    ];

    /// <summary>The shells that guard the clusters.</summary>
    public IReadOnlyList<int> Guards => Processes(Home, exactly: true);

    /// <summary>The number of the only server's first process.</summary>
    public int Server => int.Parse(File.ReadLines(System.IO.Path.Combine(Data, "postmaster.pid")).First(), null);

    /// <summary>What the clusters told.</summary>
    public string Notes => _requests.NotesWithDurations;

    public FixtureRequest Request(CancellationToken cancellation = default) => _requests.Cancelled("Shop.Tests.OrderTests.Writes", cancellation);

    public Task<PostgresCluster> StartAsync() => PostgresCluster.StartAsync(Request(), Options);

    internal Task<PostgresCluster> StartAsync(ClusterSurroundings surroundings) => new ClusterStart(Request(), Options, surroundings).RunAsync();

    public static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [signal, $"{process}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for what must come soon.</summary>
    public Task SoonAsync(Func<Task> holds)
        => _request.RetryAsync((_, _) => holds(), new RetryOptions { Attempts = 100, FirstDelay = TimeSpan.FromMilliseconds(10), LongestDelay = TimeSpan.FromMilliseconds(100) });

    public Task SoonAsync(Action holds) => SoonAsync(() =>
    {
        holds();
        return Task.CompletedTask;
    });

    private static List<int> Processes(string folder, bool exactly = false)
    {
        var found = new List<int>();
        foreach (var process in Directory.GetDirectories("/proc").Where(name => int.TryParse(System.IO.Path.GetFileName(name), out _)))
        {
            try
            {
                var worksIn = new FileInfo($"{process}/cwd").LinkTarget ?? string.Empty;
                if (exactly ? worksIn == folder : worksIn.StartsWith(folder, StringComparison.Ordinal))
                    found.Add(int.Parse(System.IO.Path.GetFileName(process), null));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It has ended since, or is another user's.
            }
        }

        return found;
    }
}
