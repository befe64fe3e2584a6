namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>What differs between a clone's schema and the template's.</summary>
internal static class SqliteDrift
{
    // Of a table that is left alone, our triggers may go: then its changes are searched for.
    private const string Objects = $"SELECT type, name, tbl_name, sql FROM {{0}}.sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '{SqliteTracking.LeftAlonePrefix}*' AND name <> 'sqlite_sequence'";

    private const string Shadows = "SELECT name FROM pragma_table_list WHERE type = 'shadow'";

    /// <summary>
    /// Whole tables first: what goes or comes with a table is not told apart from it. A table that lost our triggers only was
    /// dropped and made again as it was.
    /// </summary>
    /// <returns>Lines by table: <c>CREATE TABLE note</c>, <c>DROP INDEX by_title</c>, <c>ALTER TABLE book</c>, <c>changed VIEW shelf</c>; sorted.</returns>
    public static async Task<IReadOnlyList<(string Table, string Change)>> FindAsync(SqliteSession session, CancellationToken cancellation)
    {
        var clone = await ReadAsync(session, "main", cancellation).ConfigureAwait(false);
        var template = await ReadAsync(session, "template", cancellation).ConfigureAwait(false);
        var shadows = (await session.RowsAsync(Shadows, row => row.GetString(0), cancellation).ConfigureAwait(false)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changes = new List<(Item Item, string Change)>();
        changes.AddRange(clone.Keys.Except(template.Keys).Select(key => (clone[key], $"CREATE {clone[key]}")));
        changes.AddRange(template.Keys.Except(clone.Keys).Select(key => (template[key], $"DROP {template[key]}")));
        changes.AddRange(clone.Keys.Intersect(template.Keys).Where(key => clone[key] != template[key]).Select(key => (clone[key], Change(clone[key], template, clone))));
        var tables = changes.Where(change => change.Item.Type == "table").Select(change => change.Item.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What belongs to another is told where it changed alone.
        var named = changes.Where(change => !IsPart(change.Item, shadows)).ToList();
        return
        [
            .. (named.Count > 0 ? named : changes).Where(change => change.Item.Type == "table" || !tables.Contains(change.Item.Table))
                .Select(change => change.Item.IsOurs
                    ? (change.Item.Table, $"DROP TABLE {change.Item.Table} and CREATE TABLE {change.Item.Table}")
                    : (change.Item.Table, change.Change))
                .Distinct().OrderBy(change => change.Item2, StringComparer.Ordinal),
        ];
    }

    private static bool IsPart(Item item, HashSet<string> shadows)
        => shadows.Contains(item.Table) || item.Table == SqliteTracking.List || item.Table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase);

    /// <summary>A table that was altered has kept our triggers, which one that was made again has not.</summary>
    private static string Change(Item item, Dictionary<(string, string), Item> template, Dictionary<(string, string), Item> clone)
    {
        if (item.Type != "table" || !template.Values.Any(other => other.IsOurs && other.Table == item.Table))
            return $"changed {item}";
        return clone.Values.Any(other => other.IsOurs && other.Table == item.Table) ? $"ALTER {item}" : $"DROP {item} and CREATE {item}";
    }

    private static async Task<Dictionary<(string, string), Item>> ReadAsync(SqliteSession session, string schema, CancellationToken cancellation)
        => (await session.RowsAsync(
                string.Format(null, Objects, schema),
                row => new Item(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), cancellation).ConfigureAwait(false))
            .ToDictionary(item => (item.Type, item.Name));

    private sealed record Item(string Type, string Name, string Table, string Sql)
    {
        public bool IsOurs => Type == "trigger" && Name.StartsWith(SqliteTracking.Prefix, StringComparison.Ordinal);

        public override string ToString() => $"{Type.ToUpperInvariant()} {Name}";
    }
}
