using System.Globalization;
using Shakeout.Fixtures.Wording;
using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Finds what a test changed and puts it back, within one transaction that its caller begins and ends.</summary>
/// <remarks>
/// <list type="number">
/// <item>Did anybody commit anything since? <c>PRAGMA data_version</c> knows. If not, that was all.</item>
/// <item>Did the schema change? If it is not the template's any more, the database is done with.</item>
/// <item>Tables that our triggers noted are dirty. Where there are no triggers (virtual tables, other strategies), the rows are
/// compared, and so are blobs of the template; all rows, where none of that explains what was committed.</item>
/// <item>Dirty tables are emptied and filled from the template, without their triggers; counters follow.</item>
/// </list>
/// </remarks>
internal sealed class SqliteReset(SqliteSession session, SqliteTemplate template)
{
    private long _version = -1;
    private SqliteHeader? _header;

    /// <summary>Takes what is there as clean.</summary>
    public async Task BeginWithAsync(long version, CancellationToken cancellation)
        => (_version, _header) = (version, await SqliteHeader.ReadAsync(session, cancellation).ConfigureAwait(false));

    /// <param name="version">The <c>data_version</c> that our transaction sees.</param>
    /// <param name="cancellation">Stops early.</param>
    public async Task<DatabaseReset> RunAsync(long version, CancellationToken cancellation)
    {
        if (version == _version)
            return new([], $"{Dirty(0)}: nothing was committed");
        var (header, numbers) = template.IsTracked
            ? await SqliteHeader.ReadWithNotedAsync(session, cancellation).ConfigureAwait(false)
            : (await SqliteHeader.ReadAsync(session, cancellation).ConfigureAwait(false), []);
        var rebuilt = header.Schema != _header!.Schema;
        if (await SchemaChangeAsync(header, cancellation).ConfigureAwait(false) is { } change)
            return new([], "the schema was changed") { SchemaChange = change };

        // Rows that go back may need what a test forbade.
        if (header.MostPages != _header!.MostPages)
            await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA main.max_page_count = {_header.MostPages}"), cancellation).ConfigureAwait(false);
        var dirty = numbers.Where(number => number != SqliteTracking.LeftAlone).Select(number => template.Tables[number - 1]).ToList();
        var found = await DifferingAsync(template.Untracked, cancellation).ConfigureAwait(false);
        dirty.AddRange(found);
        var all = rebuilt || (numbers.Count + found.Count == 0 && header.User == _header.User && header.Application == _header.Application);
        dirty.AddRange(all
            ? await DifferingAsync(template.Tables.Where(table => table.IsTracked && !numbers.Contains(table.Number)), cancellation).ConfigureAwait(false)
            : await DifferingBlobsAsync(numbers, cancellation).ConfigureAwait(false));
        foreach (var table in dirty.Where(table => table.HasTriggers))
            await RestoreWithoutTriggersAsync(table, cancellation).ConfigureAwait(false);
        // One command: sending one costs about what its statement does.
        var rest = string.Join("; ", dirty.Where(table => !table.HasTriggers).Select(table => table.Restore).Concat(template.RestoreCounters));
        if (rest.Length > 0)
            await session.RunAsync(rest, cancellation).ConfigureAwait(false);
        await RestoreHeaderAsync(header, cancellation).ConfigureAwait(false);

        _version = version;
        // Triggers that were made again count as a change of the schema.
        if (rebuilt || dirty.Any(table => table.HasTriggers))
            _header = await SqliteHeader.ReadAsync(session, cancellation).ConfigureAwait(false);
        var names = dirty.Select(table => table.Shown).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(names, How(names.Count, rebuilt, all));
    }

    private async Task<string?> SchemaChangeAsync(SqliteHeader header, CancellationToken cancellation)
    {
        if (header.Journal != _header!.Journal)
            return $"PRAGMA journal_mode = {header.Journal}";
        if (header.Schema == _header.Schema)
            return null;
        var changes = await SqliteDrift.FindAsync(session, cancellation).ConfigureAwait(false);
        return changes.Count == 0 ? null : List(changes.Select(change => change.Change));
    }

    private async Task<IReadOnlyList<SqliteTable>> DifferingAsync(IEnumerable<SqliteTable> tables, CancellationToken cancellation)
    {
        var differing = new List<SqliteTable>();
        foreach (var table in tables)
        {
            if (await session.NumberAsync(table.Differs, cancellation).ConfigureAwait(false) != 0)
                differing.Add(table);
        }
        return differing;
    }

    /// <summary>Blobs can be written past all triggers; rows of a table that nobody noted can differ in nothing else.</summary>
    private async Task<IReadOnlyList<SqliteTable>> DifferingBlobsAsync(IReadOnlyCollection<int> noted, CancellationToken cancellation)
    {
        var differing = new List<SqliteTable>();
        foreach (var table in template.WithBlobs)
        {
            if (!noted.Contains(table.Number) && await session.NumberAsync(table.BlobsDiffer, cancellation).ConfigureAwait(false) != 0)
                differing.Add(table);
        }
        return differing;
    }

    /// <summary>Ours go with the project's, though they do no harm: they must stay the last that were made.</summary>
    private async Task RestoreWithoutTriggersAsync(SqliteTable table, CancellationToken cancellation)
    {
        foreach (var trigger in table.Triggers)
            await session.RunAsync($"DROP TRIGGER main.{Quoted(trigger.Name)}", cancellation).ConfigureAwait(false);
        await session.RunAsync(table.Restore, cancellation).ConfigureAwait(false);
        foreach (var trigger in table.Triggers)
            await session.RunAsync(trigger.Sql, cancellation).ConfigureAwait(false);
    }

    private async Task RestoreHeaderAsync(SqliteHeader header, CancellationToken cancellation)
    {
        if (header.User != _header!.User)
            await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA main.user_version = {_header.User}"), cancellation).ConfigureAwait(false);
        if (header.Application != _header.Application)
            await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA main.application_id = {_header.Application}"), cancellation).ConfigureAwait(false);
    }

    private string How(int dirty, bool rebuilt, bool all)
    {
        if (!template.IsTracked)
            return $"{Dirty(dirty)}, by comparing";
        if (rebuilt)
            return $"{Dirty(dirty)}, by comparing all: the database was rebuilt";
        if (all)
            return $"{Dirty(dirty)}, by comparing all: something was committed that triggers do not see";
        return template.Untracked.Count > 0 ? $"{Dirty(dirty)}, by tracking, and by comparing virtual tables" : $"{Dirty(dirty)}, by tracking";
    }

    private string Dirty(int count) => $"{count.ToString(CultureInfo.InvariantCulture)} of {Counted.Of(template.Count, "table")} dirty";
}
