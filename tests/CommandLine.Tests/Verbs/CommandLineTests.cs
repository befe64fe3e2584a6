namespace Shakeout.CommandLine.Tests.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly ScriptedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("", "Say what to do: 'shuffle', 'replay', 'coverage', 'fixtures' or 'settings'.\nSee what can be said with\n  shakeout --help\n")]
    [InlineData("shufle .", "'shufle' is not known here: say 'shuffle', 'replay', 'coverage', 'fixtures' or 'settings' first.\nSee what can be said with\n  shakeout --help\n")]
    [InlineData("shuffle --sed 3", "Unrecognized command or argument '3'.\nThere is no option '--sed'.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --seed abc", "'abc' is no seed: give a whole number from 0 to 9007199254740991.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --seed -1", "'-1' is no seed: give a whole number from 0 to 9007199254740991.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --seed 9007199254740992", "'9007199254740992' is no seed: give a whole number from 0 to 9007199254740991.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("replay --seed 1.5", "'1.5' is no seed: give a whole number from 0 to 9007199254740991.\nSee what can be said with\n  shakeout replay --help\n")]
    [InlineData("shuffle --orders 0", "'0' is no value for --orders: give a whole number from 1 on.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --time-budget soon", "'soon' is no value for --time-budget: give a number of seconds above 0.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --hang-timeout 0", "'0' is no value for --hang-timeout: give a number of seconds above 0.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("shuffle --filter", "Required argument missing for option: '--filter'.\nSee what can be said with\n  shakeout shuffle --help\n")]
    [InlineData("settings", "Required argument missing for command: 'settings'.\nSee what can be said with\n  shakeout settings --help\n")]
    [InlineData("settings --al", "There is no option '--al'.\nSee what can be said with\n  shakeout settings --help\n")]
    [InlineData("shuffle nowhere", "There is no file or folder 'nowhere'.\nName a test project, a folder or a solution that holds one, or a built test assembly.\n")]
    [InlineData("replay nowhere --test A", "There is no file or folder 'nowhere'.\nName a test project, a folder or a solution that holds one, or a built test assembly.\n")]
    [InlineData("shuffle --json new/report.json", "'FOLDER/new/report.json' cannot be written: its folder does not exist.\nCreate it with\n  mkdir -p FOLDER/new\n")]
    [InlineData("shuffle --json a --junit a", "--json and --junit name the same file 'FOLDER/a'.\nGive each a file of its own.\n")]
    public async Task Is_refused_with_2_when_called_wrongly(string words, string error)
    {
        (await _tool.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe(error);
        _tool.Output.ShouldBeEmpty();
        _tool.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--json", "", "--json has an empty value: perhaps a variable is not set.")]
    [InlineData("--seed", "3", "PATH is empty: perhaps a variable is not set.", "")]
    public async Task Takes_no_empty_value_for_one(string option, string value, string error, params string[] path)
    {
        (await _tool.RunAsync(["shuffle", .. path, option, value])).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldStartWith(error);
    }

    [Fact]
    public async Task Explains_itself()
    {
        (await _tool.RunAsync("shuffle", "--help")).ShouldBe(ExitCode.Clean);

        foreach (var option in (string[])["PATH", "--orders <N>", "--time-budget <SECONDS>", "--seed <SEED>", "--no-build", "--configuration <NAME>", "--framework <TFM>", "--filter <EXPRESSION>", "--interleave", "--hang-timeout <SECONDS>", "--orders-dir <DIR>", "--json <FILE>", "--junit <FILE>", "--markdown <FILE>", "--strict"])
            _tool.Output.ShouldContain(option);
    }

    [Fact]
    public async Task Says_its_version()
    {
        (await _tool.RunAsync("--version")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldStartWith("0.");
    }

    [Fact]
    public async Task Is_refused_with_3_when_stopped_before_anything_ran()
    {
        (await _tool.RunUntilAsync(new CancellationToken(canceled: true), "shuffle", ScriptedTool.BuiltSuite)).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldBe("Stopped before anything ran: there is nothing to report.\n");
    }
}
