using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Which tables a template has, and what must be known of them.</summary>
/// <param name="Names">All tables of the project, also those that are left alone.</param>
/// <param name="Virtuals">Those of them that are virtual.</param>
/// <param name="Chosen">Those that are reset, with the tables in which virtual ones keep their rows.</param>
internal sealed record SqliteCatalog(IReadOnlyList<string> Names, IReadOnlyList<string> Virtuals, IReadOnlyList<SqliteTable> Chosen)
{
    private const string Tables =
        "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND type <> 'view' ORDER BY name";

    /// <summary>Those that are not reset, sorted.</summary>
    public IReadOnlyList<string> LeftAlone => [.. Names.Except(Chosen.Select(table => table.Shown)).Order(StringComparer.Ordinal)];

    public static async Task<SqliteCatalog> ReadAsync(SqliteSession session, TableChoice choice, CancellationToken cancellation)
    {
        var all = await session.RowsAsync(Tables, row => new Listed(row.GetString(0), row.GetString(1), row.GetInt64(2) == 0), cancellation).ConfigureAwait(false);
        var virtuals = all.Where(table => table.Type == "virtual").Select(table => table.Name).ToList();
        var chosen = new List<SqliteTable>();
        foreach (var table in all.Where(table => table.Type != "virtual"))
        {
            var shown = table.Type == "shadow" ? Owner(table.Name, virtuals) : table.Name;
            if (choice.Includes(string.Empty, shown))
                chosen.Add(await DescribeAsync(session, table, cancellation).ConfigureAwait(false) with { Number = chosen.Count + 1, Shown = shown });
        }
        return new([.. all.Where(table => table.Type != "shadow").Select(table => table.Name)], virtuals, chosen);
    }

    private static async Task<SqliteTable> DescribeAsync(SqliteSession session, Listed table, CancellationToken cancellation)
    {
        var columns = await session.RowsAsync(
            $"SELECT name, pk, hidden FROM pragma_table_xinfo({Literal(table.Name)}, 'main')",
            row => new Column(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), cancellation).ConfigureAwait(false);
        var triggers = await session.RowsAsync(
            $"SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = {Literal(table.Name)} COLLATE NOCASE ORDER BY rowid",
            row => new SqliteTrigger(row.GetString(0), row.GetString(1)), cancellation).ConfigureAwait(false);
        string[] stored = [.. columns.Where(column => column.Hidden == 0).Select(column => column.Name)];
        return new()
        {
            Number = 0,
            Name = table.Name,
            Shown = table.Name,
            Columns = stored,
            Blobs = table.HasRowid ? await BlobsAsync(session, table.Name, stored, cancellation).ConfigureAwait(false) : [],
            HasRowid = table.HasRowid,
            Key = table.HasRowid ? Rowid(columns) : [.. columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => Quoted(column.Name))],
            IsSeeded = await session.NumberAsync($"SELECT EXISTS (SELECT 1 FROM main.{Quoted(table.Name)})", cancellation).ConfigureAwait(false) != 0,
            Triggers = triggers,
            HasTriggers = triggers.Count > 0,
        };
    }

    /// <summary>Any column may hold a blob, whatever type it was given.</summary>
    private static async Task<IReadOnlyList<string>> BlobsAsync(SqliteSession session, string table, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var blobs = new List<string>();
        foreach (var some in columns.Chunk(500))
        {
            var found = await session.RowsAsync(
                $"SELECT {List(some.Select(column => $"ifnull(max(typeof({Quoted(column)}) = 'blob'), 0)"))} FROM main.{Quoted(table)}",
                row => some.Where((_, index) => row.GetInt64(index) != 0).ToList(), cancellation).ConfigureAwait(false);
            blobs.AddRange(found[0]);
        }
        return blobs;
    }

    /// <summary>A name of the rowid that no column has taken; none when all are.</summary>
    private static IReadOnlyList<string> Rowid(IReadOnlyList<Column> columns)
        => [.. ((string[])["rowid", "_rowid_", "oid"]).Where(name => !columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).Take(1)];

    /// <summary>The virtual table that a shadow table belongs to: SQLite names it <c>search_data</c> for <c>search</c>.</summary>
    private static string Owner(string shadow, IEnumerable<string> virtuals)
        => virtuals.Where(name => shadow.StartsWith(name + "_", StringComparison.OrdinalIgnoreCase)).MaxBy(name => name.Length) ?? shadow;

    private sealed record Listed(string Name, string Type, bool HasRowid);

    private sealed record Column(string Name, long Key, long Hidden);
}
