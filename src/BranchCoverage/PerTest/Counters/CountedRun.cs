namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>What the collector in the test process wrote down of a run.</summary>
/// <param name="Assemblies">The assemblies that coverlet measured.</param>
/// <param name="RanSideBySide">Whether tests ran side by side: then nothing belongs to one of them for certain.</param>
/// <param name="IsBroken">Whether something could not be written down, or not be read.</param>
internal sealed record CountedRun(IReadOnlyList<CountedAssembly> Assemblies, bool RanSideBySide, bool IsBroken)
{
    private const string Files = "*.counts";

    /// <summary>Whether only test methods were told of, not what runs before and after them.</summary>
    public bool KnowsMethodsOnly => Assemblies.Any(assembly => assembly.Tests.Any(test => test.Name is null));

    /// <summary>Why tests could not be told apart; null where they could.</summary>
    public string? Hindrance => IsBroken ? "what coverlet counted could not be written down where the tests ran"
        : Assemblies.Count == 0 ? "coverlet's counters were not found where the tests ran"
        : RanSideBySide ? "its tests ran side by side although they were asked not to"
        : null;

    /// <summary>Reads what the processes of a run left; those in which coverlet measured nothing say nothing.</summary>
    /// <param name="folder">The folder that they wrote to.</param>
    public static CountedRun Read(string folder)
    {
        var processes = Directory.EnumerateFiles(folder, Files).Order(StringComparer.Ordinal).Select(ReadProcess).Where(process => process.Assemblies.Count > 0 || process.IsBroken).ToList();
        return new([.. processes.SelectMany(process => process.Assemblies)], processes.Exists(process => process.RanSideBySide), processes.Exists(process => process.IsBroken));
    }

    private static CountedRun ReadProcess(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        var assemblies = new List<(string Copy, List<CountedTest> Tests)>();
        var ended = new Dictionary<string, int>(StringComparer.Ordinal);
        var (sideBySide, broken) = (false, false);
        try
        {
            while (!broken && reader.PeekChar() >= 0)
            {
                switch (reader.ReadChar())
                {
                    case 'A':
                        assemblies.Add((reader.ReadString(), []));
                        break;
                    case 'T':
                        ReadCounts(Numbered(reader.ReadString(), ended), reader, assemblies);
                        break;
                    case 'B':
                        ReadCounts(test: null, reader, assemblies);
                        break;
                    case 'O':
                        sideBySide = true;
                        break;
                    default:
                        broken = true;
                        break;
                }
            }
        }
        catch (EndOfStreamException)
        {
            // A process that is killed leaves its last test unfinished; those before it stand.
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or IndexOutOfRangeException)
        {
            broken = true;
        }
        return new([.. assemblies.Select(assembly => Of(assembly.Copy, assembly.Tests, Path.GetDirectoryName(file)!))], sideBySide, broken);
    }

    // Tests that read alike are not the same: the second gets a number, as in orders.
    private static string Numbered(string test, Dictionary<string, int> ended)
        => (ended[test] = ended.GetValueOrDefault(test) + 1) is var time and > 1 ? $"{test} #{time}" : test;

    private static void ReadCounts(string? test, BinaryReader reader, List<(string Copy, List<CountedTest> Tests)> assemblies)
    {
        var counts = assemblies.ConvertAll(_ => new List<(int, int)>());
        for (var assembly = reader.Read7BitEncodedInt(); assembly > 0; assembly = reader.Read7BitEncodedInt())
            counts[assembly - 1].Add((reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        for (var at = 0; at < assemblies.Count; at++)
            assemblies[at].Tests.Add(new(test, counts[at]));
    }

    // The copies are called as process, number, assembly.
    private static CountedAssembly Of(string copy, IReadOnlyList<CountedTest> tests, string folder)
        => new(copy.Split('-', 3)[^1], Path.Combine(folder, copy), tests);
}
