using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Compares the names in code with those in the source.</summary>
internal static partial class Names
{
    private static readonly HashSet<string> Silent =
    [
        "GetValueOrDefault", "HasValue", "Value", "Concat", "Equals", "GetResult", "GetAwaiter", "Item", "Chars", "Length", "Count", "Invoke", "Deconstruct",
        "Slice", "GetSubArray", "Format", "AppendFormatted", "AppendLiteral", "ToStringAndClear", "ToString", "Empty", "GetTypeFromHandle", "AsSpan", "GetHashCode",
    ];

    /// <summary>Whether every name that a value was made of is in the source, and at least one where there are any in it.</summary>
    /// <param name="term">The value.</param>
    /// <param name="source">The tokens of the source.</param>
    /// <param name="mustName">Whether a value without any names does not fit a source that has some.</param>
    public static bool Fit(Term term, IEnumerable<SyntaxToken> source, bool mustName)
    {
        var (written, named) = (Written(source), Of(term).ToList());
        return named.TrueForAll(written.Contains) && (named.Count > 0 || !mustName || written.Count == 0);
    }

    /// <summary>How alike the names are of a value and a source that fit: most where they are the same.</summary>
    public static int Likeness(Term term, IEnumerable<SyntaxToken> source)
    {
        const int Fitting = 1000;
        var (written, named) = (Written(source), Of(term).ToHashSet());
        return Fitting + (written.Count == 0 ? 100 : 100 * named.Count / written.Count);
    }

    private static HashSet<string> Written(IEnumerable<SyntaxToken> source)
        => [.. source.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Where(name => !Silent.Contains(name))];

    /// <summary>Whether a value is one that only the compiler knows of.</summary>
    public static bool IsCompilerMade(Term value) => value is MadeTerm { Name: { } name } && name.StartsWith("<>", StringComparison.Ordinal) || value is MadeTerm { Name: "get_IsCompleted" };

    /// <summary>Whether a value is what <c>operator true</c> or <c>operator false</c> of some type says.</summary>
    public static bool IsOwnTruth(Term value) => value is MadeTerm { Name: "op_True" or "op_False" } || value.Parts.Any(IsOwnTruth);

    private static IEnumerable<string> Of(Term term)
    {
        var name = term switch
        {
            NamedTerm named => named.Name,
            MadeTerm made => made.Name,
            _ => null,
        };
        var own = name is null ? null : Clean(name);
        var parts = term.Parts.SelectMany(Of);
        return own is null ? parts : parts.Append(own);
    }

    private static string? Clean(string name)
    {
        if (MadeOf().Match(name) is { Success: true } made)
            return made.Groups["name"].Value;
        if (name.StartsWith('<') || name.StartsWith('.') || name.StartsWith("op_", StringComparison.Ordinal))
            return null;
        var plain = name.StartsWith("get_", StringComparison.Ordinal) ? name[4..] : name;
        plain = plain[(plain.LastIndexOf('.') + 1)..];
        return Silent.Contains(plain) ? null : plain;
    }

    // <x>5__1 is a local of a state machine, <>3__n a parameter, <X>k__BackingField a property, <limit>P a parameter of a
    // primary constructor, <Outer>g__Inner|0_1 a local function.
    [GeneratedRegex(@"^(<(?<name>\w+)>(5__\d+|k__BackingField|P)|<>3__(?<name>\w+)|<\w*>g__(?<name>\w+)\|[\d_]+)$")]
    private static partial Regex MadeOf();
}
