namespace Shakeout.Factories.Persistence.Saving;

/// <summary>What is saved or not as a whole.</summary>
internal interface ISaveScope
{
    Task<SqlSession> BeginAsync(CancellationToken cancellation);

    Task CommitAsync(CancellationToken cancellation);

    /// <summary>Takes back everything since the beginning; also after a cancellation, and when the connection is lost.</summary>
    Task RollBackAsync();
}
