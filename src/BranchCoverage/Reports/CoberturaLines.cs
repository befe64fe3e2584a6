namespace Shakeout.BranchCoverage.Reports;

/// <summary>The lines and branches of one method of a Cobertura report, as they come.</summary>
internal sealed class CoberturaLines
{
    private const int MostWays = 10_000;

    private readonly List<KeyValuePair<int, long>> _lines = [];
    private readonly List<BranchReport> _branches = [];
    private readonly List<CoberturaCondition> _conditions = [];
    private long _hits;
    private Ratio _ways;

    /// <summary>The line that was begun last.</summary>
    public int Line { get; private set; }

    /// <summary>Whether no line was kept.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Whether conditions are numbered by IL offset, as coverlet does: no instruction at 0 can branch, for a value comes before it.</summary>
    public bool HasOffsets { get; private set; } = true;

    /// <summary>Takes how often a line ran, and how many of its ways were taken.</summary>
    public void Begin(XmlTags xml, int line)
    {
        (Line, _hits) = (line, Counts.Hits(xml["hits"]));
        _ways = WaysOf(xml["condition-coverage"]);
        _conditions.Clear();
    }

    /// <summary>Takes a condition of the line: a branching instruction.</summary>
    public void AddCondition(XmlTags xml)
    {
        var number = Counts.Number(xml["number"]);
        HasOffsets &= number > 0;
        _conditions.Add(new(number, xml["type"] == "jump", PercentOf(xml["coverage"])));
    }

    /// <summary>Keeps the line.</summary>
    public void Keep()
    {
        _lines.Add(new(Line, _hits));
        if (CoberturaCondition.CanShare(_conditions, _ways))
            foreach (var condition in _conditions)
                AddWays(condition.Number, condition.Share(_conditions, _ways));
        else
            AddWays(offset: null, _ways);
    }

    /// <summary>Makes a method of what was kept.</summary>
    public MethodReport TakeMethod(string @class, string name)
    {
        var method = new MethodReport(@class, name, LineHits.Of(_lines), [.. _branches]) { AddsUp = _branches.Count == 0 };
        _lines.Clear();
        _branches.Clear();
        return method;
    }

    private void AddWays(int? offset, Ratio ways)
    {
        for (var way = 0; way < ways.Total; way++)
            _branches.Add(new(Line, offset, EndOffset: null, Path: null, Ordinal: null, way < ways.Covered ? 1 : 0));
    }

    // As in '50% (1/2)'.
    private static Ratio WaysOf(ReadOnlySpan<char> coverage)
    {
        var (open, slash, close) = (coverage.IndexOf('('), coverage.IndexOf('/'), coverage.IndexOf(')'));
        if (open < 0 || slash < open || close < slash)
            return default;
        var ways = new Ratio(Counts.Number(coverage[(open + 1)..slash]), Counts.Number(coverage[(slash + 1)..close]));
        return ways.Covered <= ways.Total && ways.Total <= MostWays ? ways : throw new OverflowException($"a line cannot have {ways} ways.");
    }

    // As in '50%'; only of jumps, which take none, half or all of their ways.
    private static int PercentOf(ReadOnlySpan<char> coverage)
    {
        var end = coverage.IndexOfAny('%', '.');
        return end < 0 ? 0 : Counts.Number(coverage[..end]);
    }
}
