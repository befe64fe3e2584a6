namespace Shakeout.BranchCoverage;

/// <summary>Finds the member that a gap lies in.</summary>
internal sealed class MemberIndex(IReadOnlyList<FileCoverage> files)
{
    private readonly ILookup<(string File, string Name), MemberCoverage> _members =
        files.SelectMany(file => file.Members.Select(member => (file.Path, member))).ToLookup(pair => (pair.Path, pair.member.Name), pair => pair.member);

    /// <summary>The member; of several that share a name, the one around the gap's line. Null where the report names none.</summary>
    public MemberCoverage? Of(Gap gap)
    {
        var named = _members[(gap.File, gap.Member)];
        return named.FirstOrDefault(member => member.Line <= gap.Line && gap.Line <= member.EndLine) ?? named.FirstOrDefault();
    }

    /// <summary>Whether line coverage calls the gap's member complete; it says nothing where it did not run.</summary>
    public bool IsComplete(Gap gap) => Of(gap) is { Lines: var lines } && lines.Total > 0 && lines.Covered == lines.Total;
}
