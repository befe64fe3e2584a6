using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>The database that all clones are copies of: a finished file, which nobody writes any more.</summary>
internal sealed class SqliteTemplate
{
    private int? _count;
    private IReadOnlyList<SqliteTable>? _untracked;
    private IReadOnlyList<SqliteTable>? _withBlobs;
    private IReadOnlyList<string>? _restoreCounters;

    public required string File { get; init; }

    /// <summary>Those that are reset.</summary>
    public required IReadOnlyList<SqliteTable> Tables { get; init; }

    /// <summary>Whether triggers of ours are in it.</summary>
    public required bool IsTracked { get; init; }

    /// <summary>Whether a table of the schema is <c>AUTOINCREMENT</c>, and the count goes back with the rows.</summary>
    public required bool HasSequences { get; init; }

    /// <summary>Tables whose count stays, because they are left alone.</summary>
    public required IReadOnlyList<string> LeftAlone { get; init; }

    /// <summary>How many tables are reset, as messages count them.</summary>
    public int Count => _count ??= Tables.Select(table => table.Shown).Distinct().Count();

    /// <summary>Those of them whose changes no trigger notes.</summary>
    public IReadOnlyList<SqliteTable> Untracked => _untracked ??= [.. Tables.Where(table => !table.IsTracked)];

    /// <summary>Those whose changes triggers note, except for those of blobs.</summary>
    public IReadOnlyList<SqliteTable> WithBlobs => _withBlobs ??= [.. Tables.Where(table => table.IsTracked && table.Blobs.Count > 0 && table.Key.Count > 0)];

    /// <summary>Statements that forget which tables are dirty, and let <c>AUTOINCREMENT</c> begin where it did.</summary>
    public IReadOnlyList<string> RestoreCounters => _restoreCounters ??= [.. Counters()];

    /// <summary>Names and counts that the clone and the template do not share.</summary>
    public string SequenceDifferences =>
        $"""
        SELECT name, max(CASE WHEN ours THEN seq END), max(CASE WHEN ours THEN NULL ELSE seq END)
        FROM (SELECT name, seq, 1 AS ours FROM main.sqlite_sequence UNION ALL SELECT name, seq, 0 FROM template.sqlite_sequence)
        {Chosen} GROUP BY name HAVING max(CASE WHEN ours THEN seq END) IS NOT max(CASE WHEN ours THEN NULL ELSE seq END)
        """;

    private IEnumerable<string> Counters()
    {
        if (IsTracked)
            yield return SqliteTracking.Clear;
        if (!HasSequences)
            yield break;
        yield return $"DELETE FROM main.sqlite_sequence{Chosen}";
        yield return $"INSERT INTO main.sqlite_sequence SELECT name, seq FROM template.sqlite_sequence{Chosen}";
    }

    private string Chosen => LeftAlone.Count == 0 ? string.Empty : $" WHERE name NOT IN ({List(LeftAlone.Select(Literal))})";
}
