using System.Globalization;

namespace Shakeout.Fixtures.Wording;

/// <summary>How long something took, or is waited for.</summary>
internal static class DurationText
{
    // Most durations in a trace are that short, and formatting them anew would cost more than all else there.
    private static readonly string[] Tenths =
        [.. Enumerable.Range(0, 100).Select(tenths => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10} ms"))];

    /// <summary>Tenths of a millisecond below ten, seconds from ten on.</summary>
    public static string Of(TimeSpan duration) => duration.TotalMilliseconds switch
    {
        < 9.95 => Tenths[(int)Math.Round(duration.TotalMilliseconds * 10)],
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
    };
}
