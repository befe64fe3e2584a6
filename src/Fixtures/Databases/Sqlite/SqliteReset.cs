using System.Globalization;
using Shakeout.Fixtures.Wording;
using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Finds what a test changed and puts it back, within one transaction that its caller begins and ends.</summary>
/// <remarks>
/// <list type="number">
/// <item>Did anybody commit anything since? <c>PRAGMA data_version</c> knows. If not, that was all.</item>
/// <item>Did the schema change? If it is not the template's any more, the database is done with.</item>
/// <item>Tables that our triggers noted are dirty. Where there are no triggers (virtual tables, other strategies), or they noted
/// nothing of what was committed, the rows are compared.</item>
/// <item>Dirty tables are emptied and filled from the template, without their triggers; counters follow.</item>
/// </list>
/// </remarks>
internal sealed class SqliteReset(SqliteSession session, SqliteTemplate template)
{
    private const string Numbers = "SELECT schema_version, user_version, application_id FROM pragma_schema_version, pragma_user_version, pragma_application_id";

    private long _version = -1;
    private SqliteNumbers? _numbers;
    private string? _journal;

    /// <summary>Takes what is there as clean.</summary>
    public async Task BeginWithAsync(long version, CancellationToken cancellation)
        => (_version, _numbers, _journal) = (version, await NumbersAsync(cancellation).ConfigureAwait(false), await JournalAsync(cancellation).ConfigureAwait(false));

    /// <param name="version">The <c>data_version</c> that our transaction sees.</param>
    /// <param name="cancellation">Stops early.</param>
    public async Task<DatabaseReset> RunAsync(long version, CancellationToken cancellation)
    {
        if (version == _version)
            return new([], $"{Dirty(0)}: nothing was committed");
        var numbers = await NumbersAsync(cancellation).ConfigureAwait(false);
        var rebuilt = numbers.Schema != _numbers!.Schema;
        if (await SchemaChangeAsync(rebuilt, cancellation).ConfigureAwait(false) is { } change)
            return new([], "the schema was changed") { SchemaChange = change };

        var noted = await NotedAsync(cancellation).ConfigureAwait(false);
        var compared = template.Tables.Where(table => !noted.Contains(table) && (rebuilt || noted.Count == 0 || !table.IsTracked)).ToList();
        var dirty = new List<SqliteTable>(noted);
        foreach (var table in compared)
        {
            if (await session.NumberAsync(table.Differs, cancellation).ConfigureAwait(false) != 0)
                dirty.Add(table);
        }
        foreach (var table in dirty)
            await RestoreAsync(table, cancellation).ConfigureAwait(false);
        await RestoreCountersAsync(numbers, cancellation).ConfigureAwait(false);

        _version = version;
        _numbers = await NumbersAsync(cancellation).ConfigureAwait(false);
        var names = dirty.Select(table => table.Shown).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(names, How(names.Count, compared, rebuilt));
    }

    private async Task<string?> SchemaChangeAsync(bool rebuilt, CancellationToken cancellation)
    {
        if (await JournalAsync(cancellation).ConfigureAwait(false) is var journal && journal != _journal)
            return $"PRAGMA journal_mode = {journal}";
        if (!rebuilt)
            return null;
        var changes = await SqliteDrift.FindAsync(session, cancellation).ConfigureAwait(false);
        return changes.Count == 0 ? null : List(changes.Select(change => change.Change));
    }

    private async Task<IReadOnlyList<SqliteTable>> NotedAsync(CancellationToken cancellation)
    {
        if (!template.IsTracked)
            return [];
        var numbers = await session.RowsAsync(SqliteTracking.Read, row => row.GetInt64(0), cancellation).ConfigureAwait(false);
        return [.. template.Tables.Where(table => numbers.Contains(table.Number))];
    }

    private async Task RestoreAsync(SqliteTable table, CancellationToken cancellation)
    {
        // Ours do no harm here. But the project's may refuse, or write elsewhere; and ours must stay the last that were made.
        var harmful = table.Triggers.Any(trigger => !trigger.Name.StartsWith(SqliteTracking.Prefix, StringComparison.Ordinal));
        foreach (var trigger in harmful ? table.Triggers : [])
            await session.RunAsync($"DROP TRIGGER main.{Quoted(trigger.Name)}", cancellation).ConfigureAwait(false);
        await session.RunAsync(table.Empty, cancellation).ConfigureAwait(false);
        if (table.IsSeeded)
            await session.RunAsync(table.Fill, cancellation).ConfigureAwait(false);
        foreach (var trigger in harmful ? table.Triggers : [])
            await session.RunAsync(trigger.Sql, cancellation).ConfigureAwait(false);
    }

    private async Task RestoreCountersAsync(SqliteNumbers numbers, CancellationToken cancellation)
    {
        if (template.IsTracked)
            await session.RunAsync(SqliteTracking.Clear, cancellation).ConfigureAwait(false);
        if (template.RestoreSequences is { } sequences)
            await session.RunAsync(sequences, cancellation).ConfigureAwait(false);
        if (numbers.User != _numbers!.User)
            await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA main.user_version = {_numbers.User}"), cancellation).ConfigureAwait(false);
        if (numbers.Application != _numbers.Application)
            await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA main.application_id = {_numbers.Application}"), cancellation).ConfigureAwait(false);
    }

    private string How(int dirty, IReadOnlyCollection<SqliteTable> compared, bool rebuilt)
    {
        if (!template.IsTracked)
            return $"{Dirty(dirty)}, by comparing";
        if (rebuilt)
            return $"{Dirty(dirty)}, by comparing all: the database was rebuilt";
        if (compared.Any(table => table.IsTracked))
            return $"{Dirty(dirty)}, by comparing all: something was committed that triggers do not see";
        return compared.Count > 0 ? $"{Dirty(dirty)}, by tracking, and by comparing virtual tables" : $"{Dirty(dirty)}, by tracking";
    }

    private string Dirty(int count) => $"{count.ToString(CultureInfo.InvariantCulture)} of {Counted.Of(template.Tables.Select(table => table.Shown).Distinct().Count(), "table")} dirty";

    private async Task<SqliteNumbers> NumbersAsync(CancellationToken cancellation)
        => (await session.RowsAsync(Numbers, row => new SqliteNumbers(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellation).ConfigureAwait(false))[0];

    private Task<string> JournalAsync(CancellationToken cancellation) => session.TextAsync("PRAGMA main.journal_mode", cancellation);
}
