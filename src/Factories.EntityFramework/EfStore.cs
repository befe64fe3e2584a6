using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shakeout.Factories.EntityFramework.Mapping;
using Shakeout.Factories.EntityFramework.Saving;
using Shakeout.Factories.Persistence;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.EntityFramework;

/// <summary>Saves what factories build through the model of an EF Core context, in bulk.</summary>
/// <remarks>
/// <code>
/// var orders = await Make.Orders.CreateAsync(new EfStore(db), 10_000);
/// </code>
/// <para>
/// Everything is as the model says: tables, columns, keys of the database's or the model's making, owned and complex types, joins of
/// many to many, inheritance in one table or several, conversions, columns without a member. All rows of a call are saved in one transaction, or
/// none; in the context's own, where it has one. An object that no factory of the call built is only referred to if the context tracks it
/// as saved, or its key is in the database.
/// </para>
/// <para>
/// On PostgreSQL (Npgsql) and SQLite the rows are inserted in bulk, past the change tracker: interceptors of <c>SaveChanges</c> do not see them.
/// For other databases, and for what the bulk insert does not know (owned types as JSON, types that share a table, types of plug-ins, references to a base type that is mapped
/// table per concrete type), the store calls <c>SaveChanges</c>, which takes ten times as long; <see cref="WhyNotInBulk"/> tells. One store serves one
/// context, and one call at a time.
/// </para>
/// </remarks>
public sealed class EfStore : IStore
{
    private readonly DbContext _context;
    private readonly SavedObjects _saved;
    private SavedRows? _inDatabase;

    /// <summary>Saves through a context.</summary>
    /// <param name="context">The context; it stays the caller's.</param>
    /// <param name="saved">What becomes of the objects. Default: the context does not track them.</param>
    public EfStore(DbContext context, SavedObjects saved = SavedObjects.Untracked)
    {
        ArgumentNullException.ThrowIfNull(context);
        (_context, _saved) = (context, saved);
    }

    /// <summary>Why the last call went through <c>SaveChanges</c>, in a sentence; null when it saved in bulk.</summary>
    public string? WhyNotInBulk { get; private set; }

    /// <inheritdoc/>
    public async Task SaveAsync(BuiltGraph graph, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Objects.Count == 0)
            return;
        WhyNotInBulk = null;
        try
        {
            await SaveInBulkAsync(graph, cancellation).ConfigureAwait(false);
        }
        catch (NotInBulkException reason)
        {
            WhyNotInBulk = reason.Message;
            await new ChangesSave(_context, _saved).SaveAsync(graph, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SaveInBulkAsync(BuiltGraph graph, CancellationToken cancellation)
    {
        var mapper = ModelMapper.Of(_context);
        await _context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            var connection = _context.Database.GetDbConnection();
            var dialect = SqlDialects.For(connection);
            var scope = new SaveScope(connection, _context.Database.CurrentTransaction?.GetDbTransaction());
            var tracked = new TrackedRows(_context, _inDatabase ??= new SavedRows(dialect));
            var rows = await scope.ReadAsync(session => new GraphRows(mapper, tracked).CollectAsync(graph, session, cancellation), cancellation).ConfigureAwait(false);
            await GeneratedValues.FillAsync(_context, mapper, rows, cancellation).ConfigureAwait(false);
            await new BulkSave(dialect, scope).SaveAsync(rows, cancellation).ConfigureAwait(false);
            tracked.Take(rows, _saved);
        }
        finally
        {
            await _context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
