using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Saves rows in one transaction, or none of them.</summary>
/// <param name="dialect">The database.</param>
/// <param name="scope">The transaction, or a part of the caller's.</param>
internal sealed class BulkSave(ISqlDialect dialect, ISaveScope scope)
{
    /// <summary>Saves them.</summary>
    /// <remarks>
    /// 1. Groups are put in order. 2. Each gets its keys from the database at once and takes over those of others, so that all values are
    /// known before a row is inserted. 3. Groups are inserted, and the keys that had to wait are filled. 4. When all is committed, the
    /// objects get what the database made.
    /// </remarks>
    public async Task SaveAsync(IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var order = new InsertionOrder(rows);
        var steps = Steps(order);
        var session = await scope.BeginAsync(cancellation).ConfigureAwait(false);
        try
        {
            await CompleteAsync(order, session, cancellation).ConfigureAwait(false);
            if (order.IsDeferred)
                await dialect.DeferAsync(session, cancellation).ConfigureAwait(false);
            foreach (var step in steps)
                await step.RunAsync(dialect, session, new(step.Rows), cancellation).ConfigureAwait(false);
            if (order.IsDeferred)
                await dialect.SettleAsync(session, order.Groups.Select(group => group.Map.Table).Distinct(), cancellation).ConfigureAwait(false);
            foreach (var group in order.Groups.Where(group => group.Map.ReadBack.Count > 0))
                await dialect.ReadAsync(session, new(group.Rows), [.. group.Map.ReadBack.Select(column => column.Column)], cancellation).ConfigureAwait(false);
            await scope.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbException refusal) when (!cancellation.IsCancellationRequested)
        {
            await scope.RollBackAsync().ConfigureAwait(false);
            throw await new Diagnosis(dialect, scope, refusal).ExplainAsync(steps, order.IsDeferred, cancellation).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await scope.RollBackAsync().ConfigureAwait(false);
            throw;
        }

        WriteBack(order);
    }

    private static List<SaveStep> Steps(InsertionOrder order)
    {
        var inserts = order.Groups.Select(group => new SaveStep(group.Rows, group.Map.Without(group.Late), IsUpdate: false));
        var updates =
            from @group in order.Groups
            from key in @group.Late
            let rows = @group.Rows.Where(row => row.Targets[key.Index] is not null || row.Values[key.Columns[0].Ordinal] is not null).ToList()
            where rows.Count > 0
            select new SaveStep(rows, key.Columns, IsUpdate: true);
        return [.. inserts, .. updates];
    }

    private async Task CompleteAsync(InsertionOrder order, SqlSession session, CancellationToken cancellation)
    {
        foreach (var group in order.Groups)
        {
            foreach (var row in group.Rows)
                row.Resolve();
            await MissingValues.FillAsync(group, dialect, session, cancellation).ConfigureAwait(false);
        }

        // Once more, for those that refer to a row of their own group or of a later one.
        foreach (var group in order.Groups.Where(group => group.Late.Count > 0 || group.IsDeferred || group.Needs.Any(need => need.Group == group)))
        {
            foreach (var row in group.Rows)
                row.Resolve();
        }

        foreach (var group in order.Groups)
            MissingValues.RefuseNulls(group);
    }

    private static void WriteBack(InsertionOrder order)
    {
        foreach (var group in order.Groups)
        {
            var referring = group.Map.Columns.Where(column => column.Write is not null && group.Map.Table.ForeignKeys.Exists(key => key.Columns.Contains(column.Column))).ToList();
            foreach (var row in group.Rows)
            {
                if (row.Source is not { } source)
                    continue;
                foreach (var column in row.MadeByDatabase)
                    Write(column, source, row);
                foreach (var column in group.Map.ReadBack)
                    Write(column, source, row);
                foreach (var column in referring)
                {
                    if (row.IsReferred(column.Column))
                        Write(column, source, row);
                }
            }
        }
    }

    private static void Write(ColumnMap column, object source, Row row)
    {
        if (row.Values[column.Column.Ordinal] is { } value)
            column.Write?.Invoke(source, value);
    }
}
