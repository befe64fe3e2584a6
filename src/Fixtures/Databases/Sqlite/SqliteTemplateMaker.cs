using System.Data;
using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Makes the template: the project's schema in a new file, then our triggers.</summary>
internal sealed class SqliteTemplateMaker(DbProviderFactory provider, SqliteLocation location, TestDatabaseOptions options)
{
    // A reset of the project's knows nothing of a list of ours.
    private bool IsTracked => options.ResetBy is null && options.Strategy is ResetStrategy.Automatic or ResetStrategy.Tracking;

    public async Task<(SqliteTemplate Template, IReadOnlyList<string> Notes)> MakeAsync(string file, CancellationToken cancellation)
    {
        await MakeSchemaAsync(file, cancellation).ConfigureAwait(false);
        try
        {
            return await FinishAsync(file, cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw SqliteErrors.Template(error);
        }
    }

    /// <summary>Looks at what the schema made, and adds our triggers.</summary>
    private async Task<(SqliteTemplate Template, IReadOnlyList<string> Notes)> FinishAsync(string file, CancellationToken cancellation)
    {
        SqliteCatalog catalog;
        string version;
        SqliteTemplate template;
        await using (var session = await SqliteSession.OpenAsync(provider, location.ToWrite(file), cancellation).ConfigureAwait(false))
        {
            version = await session.TextAsync("SELECT sqlite_version()", cancellation).ConfigureAwait(false);
            catalog = await SqliteCatalog.ReadAsync(session, new(options), cancellation).ConfigureAwait(false);
            Check(catalog);
            template = new()
            {
                File = file,
                IsTracked = IsTracked,
                Tables = IsTracked ? await TrackAsync(session, catalog, cancellation).ConfigureAwait(false) : catalog.Chosen,
                LeftAlone = catalog.LeftAlone,
                HasSequences = options.WithReseed && await session.NumberAsync("SELECT count(*) FROM main.sqlite_schema WHERE name = 'sqlite_sequence'", cancellation).ConfigureAwait(false) > 0,
            };
            await session.RunAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation).ConfigureAwait(false);
        }
        // SQLite deletes it when the last connection is closed.
        if (File.Exists(file + "-wal"))
            throw SqliteErrors.OpenConnection();
        return (template, Notes(version, catalog));
    }

    private async Task MakeSchemaAsync(string file, CancellationToken cancellation)
    {
        await using var connection = SqliteSession.Connection(provider, location.ToWrite(file));
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await options.Schema.CreateAsync(connection, cancellation).ConfigureAwait(false);
            if (connection.State == ConnectionState.Open)
                await CheckEndedAsync(connection, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OperationCanceledException or FixtureException))
        {
            throw SqliteErrors.Schema(error);
        }
    }

    private static async Task CheckEndedAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; ROLLBACK";
        try
        {
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbException error) when (error.Message.Contains("within a transaction", StringComparison.Ordinal))
        {
            throw SqliteErrors.OpenTransaction();
        }
    }

    private static async Task<IReadOnlyList<SqliteTable>> TrackAsync(SqliteSession session, SqliteCatalog catalog, CancellationToken cancellation)
    {
        var taken = await session.RowsAsync(SqliteTracking.Taken, row => row.GetString(0), cancellation).ConfigureAwait(false);
        if (taken.Count > 0)
            throw SqliteErrors.NameTaken(taken);
        await session.RunAsync("BEGIN IMMEDIATE", cancellation).ConfigureAwait(false);
        await session.RunAsync(SqliteTracking.Start, cancellation).ConfigureAwait(false);
        var tracked = new List<SqliteTable>();
        foreach (var table in catalog.Chosen)
        {
            // The modules of virtual tables write these in their own ways.
            IReadOnlyList<SqliteTrigger> triggers = table.IsShadow ? [] : [.. SqliteTracking.For(table)];
            foreach (var trigger in triggers)
                await session.RunAsync(trigger.Sql, cancellation).ConfigureAwait(false);
            tracked.Add(table with { IsTracked = !table.IsShadow, Triggers = [.. table.Triggers, .. triggers] });
        }
        // Virtual ones among them have no triggers either.
        foreach (var trigger in catalog.LeftAlone.Except(catalog.Virtuals).SelectMany(SqliteTracking.ForLeftAlone))
            await session.RunAsync(trigger.Sql, cancellation).ConfigureAwait(false);
        await session.RunAsync("COMMIT", cancellation).ConfigureAwait(false);
        return tracked;
    }

    private void Check(SqliteCatalog catalog)
    {
        var unknown = Unknown(options.TablesToInclude, catalog);
        if (unknown.Count > 0)
            throw SqliteErrors.UnknownTables(unknown, catalog.Names);
    }

    private IReadOnlyList<string> Notes(string version, SqliteCatalog catalog)
    {
        var virtuals = catalog.Chosen.Where(table => table.IsShadow).Select(table => table.Shown).Distinct().Order(StringComparer.Ordinal).ToList();
        var unknown = Unknown(options.TablesToIgnore, catalog);
        string[] notes =
        [
            $"SQLite {version} in {(location.InMemory ? "memory" : "files")}: {Counted.Of(catalog.Names.Count - catalog.LeftAlone.Count, "table")} to reset, {(IsTracked ? "by tracking: triggers in the template note what a test changes" : "by comparing with the template")}",
            catalog.LeftAlone.Count == 0 ? string.Empty : $"left alone: {Names.Quoted(catalog.LeftAlone)}",
            virtuals.Count == 0 || !IsTracked ? string.Empty : $"compared, because virtual tables have no triggers: {Names.Quoted(virtuals)}",
            unknown.Count == 0 ? string.Empty : $"TablesToIgnore names {Names.Quoted(unknown)}, and the schema makes no such table",
        ];
        return [.. notes.Where(note => note.Length > 0)];
    }

    private static IReadOnlyList<string> Unknown(IEnumerable<string> named, SqliteCatalog catalog)
        => [.. named.Except(catalog.Names, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}
