using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Checking;

/// <summary>A value that a covering set has to show.</summary>
/// <param name="Value">It.</param>
internal sealed record CoveredValue(object? Value);

/// <summary>The values of a member that a covering set shows.</summary>
/// <param name="Place">The member's slot.</param>
/// <param name="Values">The values; null where the rule makes one.</param>
internal sealed record Coverage(int Place, IReadOnlyList<CoveredValue?> Values)
{
    /// <summary>The members of a shape that can be covered.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="wanted">The names of those that must be; none for all that can.</param>
    /// <param name="given">Values given already: those members show them only.</param>
    /// <exception cref="FactoryException">One cannot be covered.</exception>
    public static IReadOnlyList<Coverage> Of(Shape shape, IReadOnlyList<string> wanted, object?[]? given)
    {
        if (wanted.Count == 0)
            return [.. Enumerable.Range(0, shape.Slots.Count).Where(place => given?[place] is null).Select(place => Of(shape, place)).OfType<Coverage>()];
        return [.. wanted.Select(name => (shape.PlaceOf(name) is >= 0 and var place ? Of(shape, place) : null) ?? throw new FactoryException(
            $"'{TypeText.Of(shape.Type)}.{name}' of '{shape.Identity.Name}' cannot be covered: it is no enum, no bool, and never null. Those that can: {Known(shape)}."))];
    }

    private static string Known(Shape shape) => string.Join(", ", Of(shape, [], null).Select(coverage => shape.Slots[coverage.Place].Name).Order(StringComparer.Ordinal));

    private static Coverage? Of(Shape shape, int place)
    {
        var rule = shape.Slots[place];
        if (rule.IsTransient || rule.Member is null)
            return null;
        var type = Nullable.GetUnderlyingType(rule.Type) ?? rule.Type;
        CoveredValue?[] values = type.IsEnum ? [.. Enum.GetValues(type).Cast<object>().Select(value => new CoveredValue(value))]
            : type == typeof(bool) ? [new(true), new(false)] : [null];
        var isNullable = type != rule.Type || (!type.IsValueType && !Nullness.IsRefused(rule.Member));
        if (isNullable)
            values = [.. values, new(null)];
        return values.Length > 1 ? new(place, values) : null;
    }
}
