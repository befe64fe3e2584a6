using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.Wording;

/// <summary>Says of which compound conditions nothing is known for MC/DC, and why.</summary>
internal static class VectorNotes
{
    private const int MostNamed = 3;

    /// <summary>A sentence for each reason.</summary>
    /// <param name="project">The project with probes.</param>
    /// <param name="shown">How the path of a file is shown.</param>
    public static IEnumerable<string> Of(InstrumentedProject project, Func<string, string> shown) =>
    [
        .. Note(project.Slots.Vectors.TooLarge, $"too many parts for MC/DC, more than {VectorSlots.MostConditions}", shown).Select(note => $"In {project.Assembly} {note}"),
        .. Note(project.Slots.Vectors.Left, "no MC/DC, since their file does not compile with the probes for it", shown).Select(note => $"In {project.Assembly} {note}"),
    ];

    private static IEnumerable<string> Note(IReadOnlyCollection<CompoundSite> sites, string why, Func<string, string> shown)
    {
        var named = sites.OrderBy(site => site.Path, StringComparer.Ordinal).ThenBy(site => site.Compound.Place.Start).Take(MostNamed)
            .Select(site => $"{ShortName.Of(site.Compound.Place.Member)} ({shown(site.Path)}:{site.Compound.Place.Line})");
        return sites.Count == 0 ? []
            : [$"{Figures.Counted(sites.Count, "condition")} {(sites.Count == 1 ? "has" : "have")} {why}: {string.Join(", ", named)}{(sites.Count > MostNamed ? ", …" : "")}."];
    }
}
