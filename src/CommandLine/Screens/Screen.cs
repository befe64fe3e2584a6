using Shakeout.TestOrderShuffler;
using Spectre.Console;

namespace Shakeout.CommandLine.Screens;

/// <summary>Where the tool speaks to its user: a live display on a terminal, plain whole lines everywhere else.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    private bool IsLive => console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi;

    /// <summary>Prints a line.</summary>
    public void Print(ScreenLine line) => Print([line]);

    /// <summary>Prints lines.</summary>
    public void Print(IEnumerable<ScreenLine> lines) => console.Write(new UncutLines(lines));

    /// <summary>Prints what a step of the work says.</summary>
    public void Say(string text) => Print(text.Split('\n').Select(line => ScreenLine.Of(line, Tone.Quiet)));

    /// <summary>Shows how a shuffle goes on while it runs.</summary>
    public Task<SuiteReport> WatchAsync(ShuffleOptions options, Func<IShuffleListener, Task<SuiteReport>> work)
        => IsLive ? LiveProgress.DrawAsync(console, options, work) : work(new PlainProgress(options.Orders, Print));
}
