using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A column, and what fills it: a member, a constant, or only what the row refers to.</summary>
/// <param name="Column">The column.</param>
internal sealed record ColumnMap(ColumnSchema Column)
{
    /// <summary>The member as messages name it, for instance <c>Order.Address.Street</c>; null when none holds the value.</summary>
    public string? Member { get; init; }

    /// <summary>Reads the member of an object.</summary>
    public Func<object, object?>? Read { get; init; }

    /// <summary>Writes into the object what the database made; null when it has no place for it.</summary>
    public Action<object, object>? Write { get; init; }

    /// <summary>Whether a value stands for none, so that the database makes one.</summary>
    public Func<object?, bool> IsUnset { get; init; } = value => value is null;

    /// <summary>Whether null means that the database makes the value, even if it takes null.</summary>
    public bool IsNullUnset { get; init; }

    /// <summary>Written where there is no member: the name of a subtype.</summary>
    public object? Constant { get; init; }
}
