using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>The database that all clones are copies of: a finished file, which nobody writes any more.</summary>
internal sealed class SqliteTemplate
{
    public required string File { get; init; }

    /// <summary>Those that are reset.</summary>
    public required IReadOnlyList<SqliteTable> Tables { get; init; }

    /// <summary>Whether triggers of ours are in it.</summary>
    public required bool IsTracked { get; init; }

    /// <summary>Whether a table of the schema is <c>AUTOINCREMENT</c>, and the count goes back with the rows.</summary>
    public required bool HasSequences { get; init; }

    public string? RestoreSequences => HasSequences
        ? $"DELETE FROM main.sqlite_sequence WHERE name IN ({ChosenNames}); INSERT INTO main.sqlite_sequence SELECT name, seq FROM template.sqlite_sequence WHERE name IN ({ChosenNames})"
        : null;

    /// <summary>Names and counts that the clone and the template do not share.</summary>
    public string SequenceDifferences =>
        $"""
        SELECT name, max(CASE WHEN ours THEN seq END), max(CASE WHEN ours THEN NULL ELSE seq END)
        FROM (SELECT name, seq, 1 AS ours FROM main.sqlite_sequence UNION ALL SELECT name, seq, 0 FROM template.sqlite_sequence)
        WHERE name IN ({ChosenNames}) GROUP BY name HAVING max(CASE WHEN ours THEN seq END) IS NOT max(CASE WHEN ours THEN NULL ELSE seq END)
        """;

    private string ChosenNames => List(Tables.Select(table => Literal(table.Name)));
}
