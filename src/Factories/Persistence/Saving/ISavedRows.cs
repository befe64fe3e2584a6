namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Knows which objects that were handed in have been saved before.</summary>
internal interface ISavedRows
{
    /// <summary>Marks those that are in the database, and completes their keys.</summary>
    Task MarkAsync(IReadOnlyList<Row> rows, SqlSession session, CancellationToken cancellation);
}
