using System.Globalization;
using System.Text;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories.Explaining;

/// <summary>Tells where each member gets its value from.</summary>
internal static class Explanation
{
    /// <summary>A line for each member: its name, where its rule stands, the rule.</summary>
    public static string Of(Shape shape, object?[]? given)
    {
        var analysis = Analysis.Of(shape);
        if (analysis.Problems.Count > 0)
            throw new FactoryException(string.Join("\n\n", analysis.Problems));
        var lines = Enumerable.Range(0, shape.Slots.Count)
            .Select(slot => (shape.Slots[slot].Name, Source: Source(analysis, slot, given), Rule: Text(shape.Slots[slot], given?[slot])))
            .OrderBy(line => line.Name, StringComparer.Ordinal).ToList();
        var (names, sources) = (lines.Max(line => line.Name.Length), lines.Max(line => line.Source.Length));
        var text = new StringBuilder($"{shape.Identity.Name} builds '{TypeText.Of(shape.Type)}'\n");
        foreach (var (name, source, rule) in lines)
            text.Append($"  {name.PadRight(names)}  {source.PadRight(sources)}  {rule}".TrimEnd()).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Source(Analysis analysis, int slot, object?[]? given)
    {
        var rule = analysis.Shape.Slots[slot];
        if (given?[slot] is not null)
            return "given";
        return rule.Body is null && rule.Origin == "template" ? "no rule" : analysis.IsLate(slot) ? $"{rule.Origin}, late" : rule.Origin;
    }

    private static string Text(Rule rule, object? given)
        => given is not null ? Convert.ToString(Building.Given.Value<object?>([given], 0) ?? "null", CultureInfo.InvariantCulture)! : rule.Body is null || rule.Origin.StartsWith("filled", StringComparison.Ordinal) ? "" : RuleText.Of(rule.Body);
}
