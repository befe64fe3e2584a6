using System.CommandLine;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Which order to replay: by seed, from a file, or test by test.</summary>
internal sealed class OrderOptions
{
    private readonly Option<Seed?> _seed = ParsedOption.SeedOf("--seed", "Run an order of the shuffle that had this seed.");
    private readonly Option<int> _number = ParsedOption.Count("--number", 1, "Which order of that shuffle, counted from 1.");
    private readonly Option<string?> _order = ParsedOption.Text("--order", "FILE", "Run the order of a file: the name of one test a line.");
    private readonly Option<string[]> _tests = new("--test")
    {
        HelpName = "NAME",
        Description = "Run exactly this test; give it once for each test, in their order.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_seed, _number, _order, _tests])
            command.Add(option);
    }

    /// <summary>The order that a command line asks for.</summary>
    /// <exception cref="UsageException">It asks for none, or for several.</exception>
    /// <exception cref="ReportFileException">The order file cannot be read.</exception>
    public async Task<WantedOrder> WantedAsync(ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        var (seed, file, tests) = (parsed.GetValue(_seed), parsed.GetValue(_order), parsed.GetValue(_tests));
        var hasTests = tests is { Length: > 0 };
        if ((seed is null ? 0 : 1) + (file is null ? 0 : 1) + (hasTests ? 1 : 0) != 1)
            throw new UsageException("Say which order to replay, in exactly one way: --seed SEED (with --number N), --order FILE, or --test NAME once for each test.\nSee what can be said with\n  shakeout replay --help");
        if (seed is null && parsed.GetResult(_number) is { Implicit: false })
            throw new UsageException("--number says which order of a seed to run: give --seed as well, or leave out --number.");
        var names = file is null ? tests : await OrderFile.ReadAsync(Path.GetFullPath(file, folder), cancellationToken);
        return new WantedOrder(seed is null ? names : null, seed, parsed.GetValue(_number));
    }
}

/// <summary>An order by the names of its tests, or else by seed and number.</summary>
internal sealed record WantedOrder(IReadOnlyList<string>? Names, Seed? Seed, int Number);
