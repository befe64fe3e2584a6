using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>The compound conditions of all assemblies and builds: where one file is compiled into several, what was seen in either was seen.</summary>
internal sealed class SeenCompounds(IEnumerable<AssemblyEvidence> assemblies)
{
    private readonly ILookup<string, SeenCompound> _byFile = assemblies.SelectMany(assembly => assembly.Compounds).ToLookup(seen => seen.Site.Path);

    /// <summary>Those of a file, in the order of the source.</summary>
    public IReadOnlyList<CompoundCoverage> Of(SourceFile file) =>
    [
        .. _byFile[file.Path].GroupBy(seen => (seen.Site.Compound.Place.Start, seen.Site.Compound.Place.Text))
            .OrderBy(builds => builds.Key.Start)
            .Select(builds => Of(builds.First().Site.Compound, [.. builds.SelectMany(build => build.Vectors)])),
    ];

    private static CompoundCoverage Of(CompoundCondition compound, HashSet<Vector> seen) => new(compound, [.. compound.Ways.All().Where(seen.Contains)]);
}
