using Shakeout.CommandLine.Workers;

namespace Shakeout.CommandLine.Filters;

/// <summary>One condition of a filter: <c>Property=value</c>, with <c>=</c>, <c>!=</c>, <c>~</c> (contains) or <c>!~</c>.</summary>
/// <param name="Property">A property of tests, or the name of a trait; case does not matter.</param>
/// <param name="Operator">One of the four.</param>
/// <param name="Value">What to compare with; case does not matter.</param>
internal sealed record FilterCondition(string Property, string Operator, string Value)
{
    /// <summary>Whether a test meets the condition. A test without such a trait meets only the negated ones.</summary>
    public bool Matches(DiscoveredTest test) => Operator switch
    {
        "=" => Values(test).Any(IsValue),
        "!=" => !Values(test).Any(IsValue),
        "~" => Values(test).Any(HoldsValue),
        _ => !Values(test).Any(HoldsValue),
    };

    private bool IsValue(string value) => value.Equals(Value, StringComparison.OrdinalIgnoreCase);

    private bool HoldsValue(string value) => value.Contains(Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A theory's rows answer to its method's name as well as to their own.</summary>
    private IEnumerable<string> Values(DiscoveredTest test) => Property.ToUpperInvariant() switch
    {
        "FULLYQUALIFIEDNAME" => [test.Case.Name, $"{test.Case.Class}.{test.Case.Method}"],
        "NAME" => [test.Case.Method, test.Case.Name],
        "DISPLAYNAME" => [test.Case.Name],
        "CLASSNAME" => [test.Case.Class, test.Case.Class[(test.Case.Class.LastIndexOfAny(['.', '+']) + 1)..]],
        _ => test.Traits.Where(trait => trait.Key.Equals(Property, StringComparison.OrdinalIgnoreCase)).Select(trait => trait.Value),
    };
}
