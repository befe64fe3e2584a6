using System.CommandLine;

namespace Shakeout.CommandLine;

/// <summary>Says why a command line cannot be read.</summary>
internal static class Misreading
{
    /// <summary>All that is wrong with it, and where to read on.</summary>
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0
            ? $"{NoVerb(parsed)}\nSee what can be said with\n  {command.Name} --help"
            : $"{string.Join('\n', parsed.Errors.Select(error => error.Message))}\nSee what can be said with\n  shakeout {command.Name} --help";
    }

    private static string NoVerb(ParseResult parsed)
    {
        string[] names = [.. parsed.CommandResult.Command.Subcommands.Select(verb => $"'{verb.Name}'")];
        var verbs = $"{string.Join(", ", names[..^1])} or {names[^1]}";
        return parsed.UnmatchedTokens is [var first, ..] ? $"'{first}' is not known here: say {verbs} first." : $"Say what to do: {verbs}.";
    }
}
