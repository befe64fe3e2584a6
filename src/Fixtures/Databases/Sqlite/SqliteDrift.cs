namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>What differs between a clone's schema and the template's.</summary>
internal static class SqliteDrift
{
    private const string Objects = "SELECT type, name, tbl_name, sql FROM {0}.sqlite_schema WHERE sql IS NOT NULL";

    /// <summary>
    /// Whole tables first: what goes or comes with a table is not told apart from it. A table that lost our triggers only was
    /// dropped and made again as it was.
    /// </summary>
    /// <returns>Lines by table: <c>CREATE TABLE note</c>, <c>DROP INDEX by_title</c>, <c>changed VIEW shelf</c>; sorted.</returns>
    public static async Task<IReadOnlyList<(string Table, string Change)>> FindAsync(SqliteSession session, CancellationToken cancellation)
    {
        var clone = await ReadAsync(session, "main", cancellation).ConfigureAwait(false);
        var template = await ReadAsync(session, "template", cancellation).ConfigureAwait(false);
        var changes = new List<(Item Item, string Change)>();
        changes.AddRange(clone.Keys.Except(template.Keys).Select(key => (clone[key], $"CREATE {clone[key]}")));
        changes.AddRange(template.Keys.Except(clone.Keys).Select(key => (template[key], $"DROP {template[key]}")));
        changes.AddRange(clone.Keys.Intersect(template.Keys).Where(key => clone[key] != template[key]).Select(key => (clone[key], $"changed {clone[key]}")));
        var tables = changes.Where(change => change.Item.Type == "table").Select(change => change.Item.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. changes.Where(change => change.Item.Type == "table" || !tables.Contains(change.Item.Table))
                .Select(change => change.Item.IsOurs
                    ? (change.Item.Table, $"DROP TABLE {change.Item.Table} and CREATE TABLE {change.Item.Table}")
                    : (change.Item.Table, change.Change))
                .Distinct().OrderBy(change => change.Item2, StringComparer.Ordinal),
        ];
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
