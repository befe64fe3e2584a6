using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>What is known of the decisions of one source file: where its text lies, how often that ran, what the report said.</summary>
/// <param name="Points">Where its text lies in the code.</param>
/// <param name="Observation">How often everything ran.</param>
/// <param name="Hits">What the report said.</param>
internal sealed record Reading(PointMap Points, Observation Observation, ReportedHits Hits)
{
    /// <summary>Everything that can be said, by decision, its outcomes in their order.</summary>
    public IReadOnlyDictionary<DecisionSite, IReadOnlyList<Sighting>> Of(IReadOnlyList<DecisionSite> sites)
    {
        var sightings = new Dictionary<DecisionSite, IReadOnlyList<Sighting>>(ReferenceEqualityComparer.Instance);
        foreach (var (site, seen) in new ConditionReader(this).Of([.. sites.Where(site => site.Decision.Kind is DecisionKind.Condition or DecisionKind.Null)]))
            sightings[site] = seen;
        var places = new PlaceReader(this, sightings);
        foreach (var site in sites.Where(site => site.Decision.Kind is DecisionKind.Arm or DecisionKind.Loop or DecisionKind.Catch))
            sightings[site] = places.Of(site);
        foreach (var site in sites)
            sightings[site] = Parts.Own(site, sightings[site], sightings);
        return sightings;
    }
}
