namespace Shakeout.Fixtures.Databases;

/// <summary>What a reset found and did.</summary>
/// <param name="DirtyTables">The tables that were restored, by name, sorted: those that a test had changed.</param>
/// <param name="How">Why these, for the trace: <c>3 of 60 tables dirty, by tracking</c>.</param>
public sealed record DatabaseReset(IReadOnlyList<string> DirtyTables, string How)
{
    /// <summary>
    /// What a test changed in the schema, such as <c>ALTER TABLE public.orders</c>; null when it changed nothing. A database with
    /// such a change is not used again: the next test gets a new clone.
    /// </summary>
    public string? SchemaChange { get; init; }
}
