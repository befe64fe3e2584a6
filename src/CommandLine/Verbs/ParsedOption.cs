using System.CommandLine;
using System.Globalization;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Options that are read by us: so that a wrong value is refused in words about the value.</summary>
internal static class ParsedOption
{
    /// <summary>A whole number from 1 on.</summary>
    public static Option<int> Count(string name, int byDefault, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is no value for {name}: give a whole number from 1 on.");
            return byDefault;
        },
    };

    /// <summary>A time in seconds, more than none.</summary>
    public static Option<TimeSpan?> Seconds(string name, string description) => new(name)
    {
        HelpName = "SECONDS",
        Description = description,
        CustomParser = result =>
        {
            const double most = 1e9;
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= most)
                return TimeSpan.FromSeconds(seconds);
            result.AddError($"'{result.Tokens[0].Value}' is no value for {name}: give a number of seconds above 0.");
            return null;
        },
    };

    /// <summary>A seed.</summary>
    public static Option<Seed?> SeedOf(string name, string description) => new(name)
    {
        HelpName = "SEED",
        Description = description,
        CustomParser = result =>
        {
            if (Seed.TryParse(result.Tokens[0].Value, out var seed))
                return seed;
            result.AddError($"'{result.Tokens[0].Value}' is no seed: give a whole number from 0 to {Seed.Largest}.");
            return null;
        },
    };

    /// <summary>A text that is not empty: an empty one is a variable that nobody set.</summary>
    public static Option<string?> Text(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [{ Value: "" }])
                    result.AddError($"{name} has an empty value: perhaps a variable is not set.");
            },
        },
    };

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };
}
