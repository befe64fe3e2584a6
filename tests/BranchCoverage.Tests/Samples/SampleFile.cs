namespace Shakeout.Samples;

/// <summary>Draws up what is known of one source file, by pieces of its text.</summary>
internal sealed class SampleFile(string path, string project, string text)
{
    private readonly List<DecisionCoverage> _decisions = [];
    private readonly List<MemberCoverage> _members = [];
    private readonly Dictionary<int, long> _lines = [];
    private readonly List<Gap> _gaps = [];

    public IReadOnlyList<Gap> Gaps => _gaps;

    public FileCoverage Coverage(string? folder = null) => new()
    {
        Path = path,
        FullPath = folder is null ? null : System.IO.Path.Combine(folder, path),
        Project = project,
        Lines = _lines,
        Branches = new Ratio(_decisions.Count, 2 * _decisions.Count),
        Decisions = _decisions,
        Members = _members,
    };

    /// <summary>A member from the line that holds one text to the line that holds another; its lines ran as often as said.</summary>
    public SampleFile Member(string name, string from, string to, long hits)
    {
        var (first, last) = (LineOf(from), LineOf(to));
        foreach (var line in Enumerable.Range(first, last - first + 1))
            _lines[line] = hits;
        _members.Add(new MemberCoverage(name, first, last, hits > 0, default, default));
        return this;
    }

    /// <summary>A line that did not run.</summary>
    public SampleFile Missed(string at)
    {
        _lines[LineOf(at)] = 0;
        return this;
    }

    /// <summary>A decision of the member added last, of which all outcomes happened but those named. Its text stands between angles: <c>in ‹offers›</c>.</summary>
    public SampleFile Decides(DecisionKind kind, string placed, params (Outcome Missing, Func<Gap, Gap> With)[] missing)
    {
        var parts = placed.Split('‹', '›');
        var decided = parts.Length == 1 ? placed : parts[1];
        var start = text.IndexOf(string.Concat(parts), StringComparison.Ordinal) + (parts.Length == 1 ? 0 : parts[0].Length);
        var line = text[..start].Count(letter => letter == '\n') + 1;
        var decision = new Decision
        {
            Kind = kind, Text = decided, Member = _members[^1].Name, Start = start, End = start + decided.Length,
            Line = line, Column = ColumnAt(start), EndLine = line, EndColumn = ColumnAt(start) + decided.Length,
        };
        var outcomes = decision.Outcomes.Select(outcome => new OutcomeCoverage(outcome,
            missing.Any(gap => gap.Missing == outcome) ? OutcomeState.Never : _members[^1].Called ? OutcomeState.Taken : OutcomeState.Unreached, null));
        _decisions.Add(new DecisionCoverage(decision, [.. outcomes]));
        _gaps.AddRange(missing.Select(gap => gap.With(GapOf(decision, gap.Missing))));
        return this;
    }

    /// <summary>A decision of the member added last, of which nothing is known.</summary>
    public SampleFile Hides(DecisionKind kind, string decided)
    {
        Decides(kind, decided);
        _decisions[^1] = _decisions[^1] with { Outcomes = [.. _decisions[^1].Outcomes.Select(outcome => outcome with { State = OutcomeState.Unknown })] };
        return this;
    }

    /// <summary>Adds up the figures of the members.</summary>
    public SampleFile Summed()
    {
        for (var place = 0; place < _members.Count; place++)
        {
            var member = _members[place];
            var lines = _lines.Where(line => member.Line <= line.Key && line.Key <= member.EndLine).ToList();
            _members[place] = member with
            {
                Lines = new Ratio(lines.Count(line => line.Value > 0), lines.Count),
                Outcomes = _decisions.Where(decision => decision.Decision.Member == member.Name).Aggregate(default(Ratio), (sum, decision) => sum + decision.Ratio),
            };
        }
        return this;
    }

    private Gap GapOf(Decision decision, Outcome missing) => new()
    {
        File = path, Line = decision.Line, Column = decision.Column, EndLine = decision.EndLine, EndColumn = decision.EndColumn,
        Member = decision.Member, Kind = decision.Kind, Text = decision.Text, Missing = missing, LineCovered = _lines[decision.Line] > 0,
    };

    private int LineOf(string piece) => text[..text.IndexOf(piece, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

    private int ColumnAt(int place) => place - text.LastIndexOf('\n', place);
}
