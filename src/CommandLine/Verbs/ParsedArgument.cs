using System.CommandLine;
using System.CommandLine.Parsing;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Arguments that are read by us: so that a mistyped option, or a variable that nobody set, is not taken for one.</summary>
internal static class ParsedArgument
{
    /// <summary>An argument that may be left out.</summary>
    public static Argument<string?> Optional(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
        Validators = { Check },
    };

    /// <summary>An argument that must be given.</summary>
    public static Argument<string> Demanded(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ExactlyOne,
        Validators = { Check },
    };

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: ['-', ..] option }])
            result.AddError($"There is no option '{option}'.");
        if (result.Tokens is [{ Value: "" }])
            result.AddError($"{result.Argument.Name} is empty: perhaps a variable is not set.");
    }
}
