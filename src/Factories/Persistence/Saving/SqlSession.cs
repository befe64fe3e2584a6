using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>An open connection, and the transaction that its commands belong to.</summary>
internal sealed record SqlSession(DbConnection Connection, DbTransaction? Transaction)
{
    /// <summary>A command with that text; whoever asks disposes of it.</summary>
    public DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        return command;
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
