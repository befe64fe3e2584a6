using System.Data;
using System.Data.Common;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Script;

namespace Shakeout.Factories.Persistence;

/// <summary>
/// Writes what factories build as a script of plain <c>INSERT</c> statements, in the order of foreign keys: what a dumped fixture is replaced
/// by, where something other than a test loads it. The same objects give the same text.
/// </summary>
/// <remarks>
/// <code>
/// await using var script = SqlScript.ToFile(connection, "seed.sql");
/// await Make.Orders.CreateAsync(script, 20);
/// await script.CompleteAsync();
/// </code>
/// Tables and columns are read from a database with the schema, of PostgreSQL or SQLite, and nothing is written to it; <see cref="SqlMapping"/>
/// says what names do not. Keys that are numbers of the database's making count from 1 in each table, and its sequences are set to go on behind
/// them. An object that no factory of the call built is written too, if the script does not hold it yet. Each call is a transaction of the
/// script. One call at a time.
/// </remarks>
public sealed class SqlScript : IStore, IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly SqlMapping _mapping;
    private readonly TextWriter _writer;
    private readonly AtomicFile? _file;
    private readonly ScriptDialect _dialect;
    private readonly WrittenRows _written = new();

    /// <summary>Writes to a writer, which stays the caller's.</summary>
    /// <param name="schema">An open connection to a database with the schema.</param>
    /// <param name="writer">Where the script goes.</param>
    /// <param name="mapping">What names do not tell. Default: nothing.</param>
    /// <exception cref="FactoryException">The connection is of another database.</exception>
    public SqlScript(DbConnection schema, TextWriter writer, SqlMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(writer);
        (_connection, _writer, _mapping) = (schema, writer, mapping ?? new SqlMapping());
        _dialect = new ScriptDialect(SqlDialects.For(schema));
    }

    private SqlScript(DbConnection schema, AtomicFile file, SqlMapping? mapping)
        : this(schema, file.Writer, mapping)
        => _file = file;

    /// <summary>Writes to a file, which is replaced as a whole by <see cref="CompleteAsync"/>: until then, and if that is never called, the old one stays.</summary>
    /// <param name="schema">An open connection to a database with the schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="mapping">What names do not tell. Default: nothing.</param>
    /// <exception cref="FactoryException">The connection is of another database.</exception>
    public static SqlScript ToFile(DbConnection schema, string path, SqlMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        SqlDialects.For(schema);
        return new(schema, new AtomicFile(path), mapping);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(BuiltGraph graph, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (_connection.State != ConnectionState.Open)
            throw new FactoryException($"The schema cannot be read: the connection is {_connection.State.ToString().ToLowerInvariant()}. Open it before the script is used: await connection.OpenAsync().");
        var session = new SqlSession(_connection, null);
        var mapper = await _mapping.Known.OfAsync(_mapping, _dialect, session, cancellation).ConfigureAwait(false);
        var rows = await new GraphRows(mapper, _written).CollectAsync(graph, session, cancellation).ConfigureAwait(false);
        await new BulkSave(_dialect, new ScriptScope(_dialect, session, _writer)).SaveAsync(rows, cancellation).ConfigureAwait(false);
        _written.Remember(rows);
    }

    /// <summary>Ends the script: the file is there. A script that goes to a writer is flushed.</summary>
    /// <param name="cancellation">Stops early; then the old file stays.</param>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        await _writer.FlushAsync(cancellation).ConfigureAwait(false);
        if (_file is not null)
            await _file.ReplaceAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the writing; a file that was not completed is left as it was.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
            await _file.DisposeAsync().ConfigureAwait(false);
    }
}
