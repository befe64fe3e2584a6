namespace Shakeout.BranchCoverage.Effects;

/// <summary>Which ways tests went through a compound condition, and of which of its conditions they show that it matters.</summary>
internal sealed class CompoundCoverage
{
    /// <summary>Says it of the ways that were seen.</summary>
    public CompoundCoverage(CompoundCondition compound, IReadOnlyList<Vector> vectors)
    {
        (Compound, Vectors) = (compound, vectors);
        Shown = [.. Enumerable.Range(0, compound.Conditions.Count).Select(IsShown)];
        Findings = Shown.Contains(false) && vectors.Count > 0 ? new EffectSearch(compound, vectors).Find(Unshown) : [];
    }

    /// <summary>The condition.</summary>
    public CompoundCondition Compound { get; }

    /// <summary>The ways that were seen.</summary>
    public IReadOnlyList<Vector> Vectors { get; }

    /// <summary>Of each condition, whether two of the ways show its effect.</summary>
    public IReadOnlyList<bool> Shown { get; }

    /// <summary>The conditions whose effect was never shown, where no gap says so already.</summary>
    public IReadOnlyList<EffectFinding> Findings { get; }

    /// <summary>The ways to add, so that all findings are gone.</summary>
    public IReadOnlyList<Vector> Missing => [.. Findings.SelectMany(finding => finding.Missing).Distinct()];

    /// <summary>Conditions whose effect was shown, of all.</summary>
    public Ratio Ratio => new(Shown.Count(shown => shown), Shown.Count);

    private IEnumerable<int> Unshown => Shown.Index().Where(condition => !condition.Item).Select(condition => condition.Index);

    private bool IsShown(int condition)
    {
        var without = Vectors.Where(vector => vector[condition] == false).ToList();
        return Vectors.Where(vector => vector[condition] == true).Any(one => without.Exists(other => Effect.IsShown(Compound.Tree, condition, one, other)));
    }
}

/// <summary>A compound condition of a file, of which some conditions were never shown to matter.</summary>
/// <param name="File">Its path, as the report shows it.</param>
/// <param name="Coverage">What is known of it.</param>
internal sealed record UnshownEffects(string File, CompoundCoverage Coverage)
{
    /// <summary>Where it lies: two assemblies may hold it.</summary>
    public (string File, int Start) Place => (File, Coverage.Compound.Place.Start);
}

/// <summary>A condition that was never shown to matter: the result would have been the same without it.</summary>
/// <param name="Condition">Its number.</param>
/// <param name="Missing">The ways that would show it, together with those that were seen: one, seldom two.</param>
internal sealed record EffectFinding(int Condition, IReadOnlyList<Vector> Missing);
