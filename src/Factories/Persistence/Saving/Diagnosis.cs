using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Finds the row that a database refused.</summary>
/// <remarks>
/// A bulk statement is refused as a whole. So everything is done once more, and at the step that is refused again its rows are inserted
/// by halves: a half that is taken stays, one that is refused is taken back to a savepoint and halved. What is left is the first row that
/// cannot be inserted behind those before it. Then all is rolled back.
/// </remarks>
/// <param name="dialect">The database.</param>
/// <param name="scope">What was rolled back.</param>
/// <param name="refusal">What the database said.</param>
internal sealed class Diagnosis(ISqlDialect dialect, ISaveScope scope, DbException refusal)
{
    private const string Savepoint = "shakeout_row";

    /// <summary>The error that names the row; where it cannot be found, the error that names the table or the tables.</summary>
    public async Task<FactoryException> ExplainAsync(IReadOnlyList<SaveStep> steps, bool isDeferred, CancellationToken cancellation)
    {
        var count = steps.Where(step => !step.IsUpdate).Sum(step => step.Rows.Count);
        try
        {
            var session = await scope.BeginAsync(cancellation).ConfigureAwait(false);
            if (isDeferred)
                await dialect.DeferAsync(session, cancellation).ConfigureAwait(false);
            foreach (var step in steps)
            {
                if (await RefusedAsync(step, session, cancellation).ConfigureAwait(false) is { } found)
                    return RefusalText.Of(dialect, found.Row, found.Error, count);
            }
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException && !cancellation.IsCancellationRequested)
        {
            // The connection is gone, most likely: what was said first counts.
        }
        finally
        {
            await scope.RollBackAsync().ConfigureAwait(false);
        }

        return RefusalText.Of(dialect, steps, refusal, count);
    }

    private async Task<(Row Row, DbException Error)?> RefusedAsync(SaveStep step, SqlSession session, CancellationToken cancellation)
    {
        if (await TryAsync(step, session, new(step.Rows), cancellation).ConfigureAwait(false) is not { } error)
            return null;
        var (first, count) = (0, step.Rows.Count);
        while (count > 1)
        {
            var half = count / 2;
            if (await TryAsync(step, session, new(step.Rows, first, half), cancellation).ConfigureAwait(false) is { } ofHalf)
                (error, count) = (ofHalf, half);
            else
                (first, count) = (first + half, count - half);
        }

        return (step.Rows[first], await TryAsync(step, session, new(step.Rows, first, 1), cancellation).ConfigureAwait(false) ?? error);
    }

    private async Task<DbException?> TryAsync(SaveStep step, SqlSession session, RowSlice rows, CancellationToken cancellation)
    {
        await session.Transaction!.SaveAsync(Savepoint, cancellation).ConfigureAwait(false);
        try
        {
            await step.RunAsync(dialect, session, rows, cancellation).ConfigureAwait(false);
            await session.Transaction.ReleaseAsync(Savepoint, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (DbException error) when (!cancellation.IsCancellationRequested)
        {
            await session.Transaction.RollbackAsync(Savepoint, cancellation).ConfigureAwait(false);
            return error;
        }
    }
}
