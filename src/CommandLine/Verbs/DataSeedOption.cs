using System.CommandLine;
using Shakeout.CurrentTest;

namespace Shakeout.CommandLine.Verbs;

/// <summary>The seed of the random data that factories and fixtures draw: one for a whole run.</summary>
internal sealed class DataSeedOption
{
    private const string Name = "--data-seed";

    private readonly Option<string?> _seed = ParsedOption.Text(Name, "SEED",
        $"The seed of the tests' random data, where factories of Shakeout make them. Default: {DataSeed.Variable}, else a new one.");

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_seed);

    /// <summary>The seed that the option says, else the variable, else a new one.</summary>
    /// <exception cref="UsageException">It is no number.</exception>
    public DataSeed Value(ParseResult parsed, Surroundings surroundings)
    {
        if (Given(parsed, surroundings) is not { } given)
            return surroundings.DrawDataSeed();
        try
        {
            return DataSeed.Of(given);
        }
        catch (FormatException refused)
        {
            throw new UsageException(parsed.GetValue(_seed) is null ? refused.Message
                : $"'{given}' is no data seed: give a whole number from 0 to {ulong.MaxValue}.");
        }
    }

    /// <summary>Whether the user said it.</summary>
    public bool IsGiven(ParseResult parsed, Surroundings surroundings) => Given(parsed, surroundings) is not null;

    /// <summary>The words that repeat it.</summary>
    public static string[] Words(DataSeed seed) => [Name, seed.ToString()];

    private string? Given(ParseResult parsed, Surroundings surroundings)
        => parsed.GetValue(_seed) ?? (surroundings.Variable(DataSeed.Variable) is { Length: > 0 } variable ? variable : null);
}
