using Shakeout.Fixtures.Settings;

namespace Shakeout.CommandLine.Screens;

/// <summary>Merged settings as a table.</summary>
internal static class SettingsScreen
{
    // A connection string must not push all other rows off the screen.
    private const int WidestValue = 100;
    private static readonly string[] Title = ["key", "value", "from"];

    /// <summary>A title, and a row for each setting, sorted by key.</summary>
    public static IEnumerable<ScreenLine> Table(MergedSettings settings)
    {
        string[][] rows = [.. settings.All.Select(setting => (string[])[setting.Key, setting.Shown, setting.Winner.From])];
        var keys = rows.Append(Title).Max(row => row[0].Length);
        var values = rows.Append(Title).Max(row => Math.Min(row[1].Length, WidestValue));
        return [Line(Title, Tone.Quiet), .. rows.Select(row => Line(row, Tone.Plain))];

        ScreenLine Line(string[] row, Tone tone)
            => new([new($"{row[0].PadRight(keys)}  {row[1].PadRight(values)}  ", tone), new(row[2], Tone.Quiet)]);
    }
}
