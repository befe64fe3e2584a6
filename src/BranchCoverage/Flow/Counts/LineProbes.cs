using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>
/// What the lines of a report say. Coverlet counts at every visible sequence point and adds the count to each of its lines;
/// a line that a sequence point further in has as well is left to that one.
/// </summary>
internal sealed class LineProbes
{
    private readonly Dictionary<int, List<Probe>> _byLine = [];
    private readonly DocumentReport _report;

    public LineProbes(DocumentReport report, string document, IEnumerable<MethodFlow> methods)
    {
        _report = report;
        foreach (var probe in methods.SelectMany(method => Of(method, document)))
        {
            for (var line = probe.First; line <= probe.Last; line++)
            {
                if (!_byLine.TryGetValue(line, out var probes))
                    _byLine[line] = probes = [];
                probes.Add(probe);
            }
        }
    }

    /// <summary>The methods that have a sequence point on a line.</summary>
    public IEnumerable<MethodFlow> On(int line) => _byLine.GetValueOrDefault(line, []).Select(probe => probe.Method).Distinct();

    /// <summary>The lines that sequence points are on.</summary>
    public IEnumerable<int> Lines => _byLine.Keys;

    /// <summary>What each line says.</summary>
    /// <param name="isCounted">Whether the report certainly counted a method.</param>
    /// <param name="reading">How counts are to be read.</param>
    public IEnumerable<Balance> Balances(Func<MethodFlow, bool> isCounted, Func<long, Interval> reading)
    {
        var said = new HashSet<string>();
        foreach (var (line, probes) in _byLine)
        {
            // The lines of one statement all say the same.
            if (!_report.Lines.TryGetValue(line, out var hits) || !said.Add($"{hits}: {string.Join(' ', probes.Select(probe => $"{probe.Method.Index}.{probe.Offset}"))}"))
                continue;
            var counted = probes.Where(probe => isCounted(probe.Method) && !probes.Exists(inner => inner.IsWithin(probe))).ToList();
            if (counted.Count == 0)
                continue;
            var (least, most) = (reading(hits).Least, reading(hits).Most);
            yield return new([.. counted.Select(probe => probe.Method.CountAt(probe.Offset)!.Value).Distinct()], [], probes.TrueForAll(probe => isCounted(probe.Method)) ? least : 0, most,
                [.. counted.Select(probe => probe.Method.Index).Distinct()]);
        }
    }

    // What nothing leads to has no count: the compiler leaves such code for the debugger only, and coverlet skips it.
    private static IEnumerable<Probe> Of(MethodFlow method, string document) => method.Points
        .Where(point => point.Document.Url == document && method.Graph.At(point.Offset).Any())
        .Select(point => new Probe(method, point.Offset, point.StartLine, point.EndLine));

    private sealed record Probe(MethodFlow Method, int Offset, int First, int Last)
    {
        public bool IsWithin(Probe other) => First > other.First && Last < other.Last;
    }
}
