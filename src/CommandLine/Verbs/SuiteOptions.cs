using System.CommandLine;
using System.Globalization;
using Shakeout.CommandLine.Filters;
using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary>What every verb that runs suites takes: which suites, and how to build and run them.</summary>
internal sealed class SuiteOptions
{
    private static readonly TimeSpan DefaultHangTimeout = TimeSpan.FromSeconds(120);

    private readonly Argument<string?> _path = ParsedArgument.Optional("PATH",
        "A test project, a folder, a solution, or a built test assembly. Default: the current folder.");

    private readonly Option<bool> _noBuild = ParsedOption.Switch("--no-build", "Run what is built already.");

    private readonly Option<string> _configuration = new("--configuration", "-c")
    {
        HelpName = "NAME",
        Description = "The build configuration.",
        DefaultValueFactory = _ => SuiteRequest.DefaultConfiguration,
    };

    private readonly Option<string?> _framework = new("--framework", "-f")
    {
        HelpName = "TFM",
        Description = "The target framework of a project that has several. Default: the newest that runs here.",
    };

    private readonly Option<string?> _filter = ParsedOption.Text("--filter", "EXPRESSION",
        "Only the tests that meet an expression, as for 'dotnet test': FullyQualifiedName~Orders, ClassName=OrderTests, Category!=Slow, joined by & and |.");

    private readonly Option<bool> _interleave = ParsedOption.Switch("--interleave",
        "Mix the tests of different classes. Several class fixtures are then alive at once, as in no ordinary run.");

    private readonly Option<TimeSpan?> _hangTimeout = ParsedOption.Seconds("--hang-timeout",
        "A test that takes longer hangs: it is ended and reported. Default: 120.");

    /// <summary>Adds the options to a command that runs tests.</summary>
    public void AddTo(Command command)
    {
        AddSuitesTo(command);
        foreach (var option in (Option[])[_filter, _interleave, _hangTimeout])
            command.Add(option);
    }

    /// <summary>Adds the path, and how to build what is there.</summary>
    public void AddSuitesTo(Command command)
    {
        command.Add(_path);
        foreach (var option in (Option[])[_noBuild, _configuration, _framework])
            command.Add(option);
    }

    /// <summary>The suites that a command line asks for.</summary>
    public SuiteRequest Request(ParseResult parsed, string folder) => new()
    {
        Path = parsed.GetValue(_path) ?? ".",
        Folder = folder,
        Configuration = parsed.GetValue(_configuration)!,
        Framework = parsed.GetValue(_framework),
        Building = parsed.GetValue(_noBuild) ? Building.Never : Building.First,
    };

    /// <summary>The filter, or null.</summary>
    /// <exception cref="UsageException">The expression cannot be read.</exception>
    public TestFilter? Filter(ParseResult parsed) => parsed.GetValue(_filter) is { } expression ? TestFilter.Parse(expression) : null;

    /// <summary>How freely the tests mix.</summary>
    public TestOrderShuffler.OrderFreedom Freedom(ParseResult parsed)
        => parsed.GetValue(_interleave) ? TestOrderShuffler.OrderFreedom.Interleaved : TestOrderShuffler.OrderFreedom.Nested;

    /// <summary>After how long a test hangs.</summary>
    public TimeSpan HangTimeout(ParseResult parsed) => parsed.GetValue(_hangTimeout) ?? DefaultHangTimeout;

    /// <summary>How orders are repeated: with the same time limit, if it was not the default one.</summary>
    public ReplayLine Replay(ReplayLine replay, ParseResult parsed)
        => parsed.GetValue(_hangTimeout) is not { } timeout || timeout == DefaultHangTimeout ? replay
            : replay with { Options = [.. replay.Options, "--hang-timeout", timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)] };
}
