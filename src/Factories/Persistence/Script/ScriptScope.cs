using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.Script;

/// <summary>A call's statements, written when all are known.</summary>
internal sealed class ScriptScope(ScriptDialect dialect, SqlSession session, TextWriter writer) : ISaveScope
{
    public Task<SqlSession> BeginAsync(CancellationToken cancellation) => Task.FromResult(session);

    public async Task CommitAsync(CancellationToken cancellation)
    {
        dialect.GoOn();
        cancellation.ThrowIfCancellationRequested();
        await writer.WriteAsync($"BEGIN;\n{dialect.Statements}COMMIT;\n").ConfigureAwait(false);
        dialect.Statements.Clear();
    }

    public Task RollBackAsync()
    {
        dialect.Statements.Clear();
        return Task.CompletedTask;
    }
}
