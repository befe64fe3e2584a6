using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>One statement's worth of saving: rows inserted, or foreign keys filled in a second step.</summary>
/// <param name="Rows">The rows; all of one map.</param>
/// <param name="Columns">The columns that are written.</param>
/// <param name="IsUpdate">Whether the rows are there already.</param>
internal sealed record SaveStep(IReadOnlyList<Row> Rows, IReadOnlyList<ColumnSchema> Columns, bool IsUpdate)
{
    public TableSchema Table => Rows[0].Map.Table;

    public Task RunAsync(ISqlDialect dialect, SqlSession session, RowSlice rows, CancellationToken cancellation) => IsUpdate
        ? dialect.UpdateAsync(session, rows, Columns, cancellation)
        : dialect.InsertAsync(session, rows, Columns, cancellation);
}
