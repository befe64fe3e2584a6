using System.Globalization;

namespace Shakeout.BranchCoverage.Wording;

/// <summary>Figures in words, the same in every country.</summary>
internal static class Figures
{
    /// <summary>As <c>93.6 %</c>, rounded down: 100 % means all, and a figure never looks as if it reached what it missed. A dash where nothing was counted.</summary>
    public static string Percent(Ratio ratio)
        => ratio.Total == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{1000L * ratio.Covered / ratio.Total / 10m:0.#} %");

    /// <summary>As <c>1 gap</c>, <c>1,214 gaps</c>.</summary>
    public static string Counted(int count, string noun)
        => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : noun.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s")}");

    /// <summary>As <c>outcomes 7 of 9</c>.</summary>
    public static string Outcomes(Ratio ratio) => ratio.Total == 0 ? "no outcomes" : $"outcomes {ratio}";
}
