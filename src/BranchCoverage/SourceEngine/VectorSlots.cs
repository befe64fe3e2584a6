using Microsoft.CodeAnalysis;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Which byte of an assembly's vectors stands for which way through which compound condition: each has 2 to the power of its conditions,
/// numbered by a bit for each condition that said yes. Of two different ways, the first condition that they answer differently has its bit
/// in one and not in the other; so no two share a number, though what was not asked has no bit either.
/// </summary>
/// <remarks>As clang 18 numbered the test vectors of its MC/DC, before it packed them.</remarks>
internal sealed class VectorSlots
{
    /// <summary>The conditions of the largest compound condition whose ways are written down: 256 bytes.</summary>
    public const int MostConditions = 8;

    private readonly List<CompoundSite> _sites = [];
    private readonly List<CompoundSite> _tooLarge = [];
    private readonly HashSet<CompoundSite> _left = [];
    private readonly Dictionary<CompoundSite, int> _first = [];
    private readonly Dictionary<SyntaxNode, CompoundSite> _roots = [];
    private readonly Dictionary<SyntaxNode, (CompoundSite Site, int Number)> _conditions = [];

    /// <summary>How many bytes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The compound conditions that have too many conditions to write down their ways.</summary>
    public IReadOnlyList<CompoundSite> TooLarge => _tooLarge;

    /// <summary>Those that did not compile with probes for their ways.</summary>
    public IReadOnlyCollection<CompoundSite> Left => _left;

    /// <summary>Those of which something can be said.</summary>
    public IEnumerable<CompoundSite> Watched => _sites.Where(site => !_left.Contains(site));

    /// <summary>Adds the compound conditions of a file; where outcomes say everything, they take no place.</summary>
    public void Add(IEnumerable<CompoundSite> sites)
    {
        foreach (var site in sites)
            Add(site);
    }

    /// <summary>The first byte of a compound condition; null where its outcomes say everything.</summary>
    public int? Of(CompoundSite site) => _first.TryGetValue(site, out var first) ? first : null;

    /// <summary>The first byte of the compound condition that a node is the whole of.</summary>
    public int? OfRoot(SyntaxNode node) => _roots.TryGetValue(node, out var site) && !_left.Contains(site) ? _first[site] : null;

    /// <summary>The first byte of the compound condition that a node is a condition of, and the condition's number.</summary>
    public (int First, int Number)? OfCondition(SyntaxNode node)
        => _conditions.TryGetValue(node, out var condition) && !_left.Contains(condition.Site) ? (_first[condition.Site], condition.Number) : null;

    /// <summary>Leaves alone the compound condition that begins at a byte.</summary>
    public void Leave(int first) => _left.UnionWith(_first.Where(site => site.Value == first).Select(site => site.Key));

    /// <summary>Leaves alone all those of some files.</summary>
    /// <returns>Whether there were any.</returns>
    public bool LeaveAllIn(IReadOnlySet<string> files)
    {
        var before = _left.Count;
        _left.UnionWith(_first.Keys.Where(site => files.Contains(site.Path)));
        return _left.Count > before;
    }

    private void Add(CompoundSite site)
    {
        var isNeeded = site.Compound.Ways.MeetAgain;
        if (isNeeded && site.Conditions.Count > MostConditions)
        {
            _tooLarge.Add(site);
            return;
        }
        _sites.Add(site);
        if (!isNeeded)
            return;
        _first.Add(site, Count);
        Count += 1 << site.Conditions.Count;
        _roots.Add(site.Root, site);
        foreach (var (number, condition) in site.Conditions.Index())
            _conditions.Add(condition, (site, number));
    }
}
