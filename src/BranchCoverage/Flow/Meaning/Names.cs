using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Compares the names in code with those in the source.</summary>
internal static partial class Names
{
    // A value of an expression that had to wait.
    private const string Spilled = "<>s__";

    private static readonly HashSet<string> Silent =
    [
        "GetValueOrDefault", "HasValue", "Value", "Concat", "Equals", "GetResult", "GetAwaiter", "Item", "Chars", "Length", "Count", "Invoke", "Deconstruct",
        MadeTerm.OfType, "Slice", "Substring", "GetSubArray", "Format", "AppendFormatted", "AppendLiteral", "ToStringAndClear", "ToString", "Empty", "GetTypeFromHandle", "AsSpan", "GetHashCode", "Zero", "One", "MinusOne",
    ];

    /// <summary>Whether every name that a value was made of is in the source, and at least one where there are any in it.</summary>
    /// <param name="term">The value.</param>
    /// <param name="source">The tokens of the source.</param>
    /// <param name="mustName">Whether a value without any names does not fit a source that has some.</param>
    public static bool Fit(Term term, IEnumerable<SyntaxToken> source, bool mustName)
    {
        var tokens = source.ToList();
        var (written, named) = (Written(tokens), Of(term).ToList());
        if (IsAwaited(term) && tokens.Exists(token => token.IsKind(SyntaxKind.AwaitKeyword)))
            mustName = false;
        return named.TrueForAll(written.Contains) && (named.Count > 0 || !mustName || written.Count == 0) && (!AsksForItem(term) || written.Except(named).Any());
    }

    /// <summary>How alike the names are of a value and a source that fit: most where they are the same.</summary>
    public static int Likeness(Term term, IEnumerable<SyntaxToken> source)
    {
        const int Fitting = 1000;
        var (written, named) = (Written(source), Of(term).ToHashSet());
        return Fitting + (written.Count == 0 ? 100 : 100 * named.Count / written.Count);
    }

    /// <summary>Whether a name is among those that a value was made of, as the source says it.</summary>
    public static bool Has(Term term, string name)
        => term is MadeTerm { Name: { } made } && (made == name || made.EndsWith("_" + name, StringComparison.Ordinal) || made.EndsWith($"<{name}>k__BackingField", StringComparison.Ordinal) || made.StartsWith(Spilled, StringComparison.Ordinal) || made == "GetResult")
            || term.Parts.Any(part => Has(part, name));

    // Two tuples are compared member by member: one of these tests is not the whole.
    private static bool AsksForItem(Term term) => term is MadeTerm { Name: { } name } && TupleItem().IsMatch(name) || term.Parts.Any(AsksForItem);

    // What was awaited has lost the names that it was made of.
    private static bool IsAwaited(Term term) => term is MadeTerm { Name: { } name } && (name == "GetResult" || name.StartsWith(Spilled, StringComparison.Ordinal)) || term.Parts.Any(IsAwaited);

    private static HashSet<string> Written(IEnumerable<SyntaxToken> source)
        => [.. source.Where(token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.FieldKeyword)).Select(NameOf).Where(name => !Silent.Contains(name) && !TupleItem().IsMatch(name))];

    // The field of a property is called like the property.
    private static string NameOf(SyntaxToken token)
        => token.IsKind(SyntaxKind.FieldKeyword) && token.Parent?.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property ? property.Identifier.ValueText : token.ValueText;

    /// <summary>Whether a value is one that only the compiler knows of.</summary>
    public static bool IsCompilerMade(Term value) => value is MadeTerm { Name: { } name } && name.StartsWith("<>", StringComparison.Ordinal) && !name.StartsWith(Spilled, StringComparison.Ordinal) || value is MadeTerm { Name: "get_IsCompleted" };

    /// <summary>Whether it asks by number how a state machine goes on, behind a <c>finally</c> that awaits.</summary>
    public static bool IsWayOn(ComparedTerm test) => test is { Relation: Relation.Equal or Relation.Unequal, Right: ConstantTerm { Number: not 0 }, Left: MadeTerm { Name: { } name } } && name.StartsWith(Spilled, StringComparison.Ordinal);

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
        if (name.Length == 0 || name.Contains('<', StringComparison.Ordinal) || name.StartsWith('.') || name.StartsWith("op_", StringComparison.Ordinal) || TupleItem().IsMatch(name))
            return null;
        var plain = name.StartsWith("get_", StringComparison.Ordinal) ? name[4..] : name;
        plain = plain[(plain.LastIndexOf('.') + 1)..];
        return Silent.Contains(plain) ? null : plain;
    }

    // A tuple's members have names in the source alone.
    [GeneratedRegex(@"^Item\d$")]
    private static partial Regex TupleItem();

    // <x>5__1 is a local of a state machine, <>3__n a parameter, <X>k__BackingField a property, <limit>P a parameter of a
    // primary constructor, <Outer>g__Inner|0_1 a local function.
    [GeneratedRegex(@"^(<(?<name>\w+)>(5__\d+|k__BackingField|P)|<>3__(?<name>\w+)|<\w*>g__(?<name>\w+)\|[\d_]+)$")]
    private static partial Regex MadeOf();
}
