using static Shakeout.Fixtures.Databases.Sqlite.SqliteText;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>One table that is reset, and the statements for it. The clone is <c>main</c>, the template <c>template</c>.</summary>
internal sealed record SqliteTable
{
    private const int MostCompared = 400;

    private string? _restore;
    private string? _differs;
    private string? _blobsDiffer;

    /// <summary>Stands for it in the list of dirty tables: its place among all, from 1.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>What messages call it: the virtual table, for one that such a table keeps its rows in.</summary>
    public required string Shown { get; init; }

    /// <summary>Those that hold something, without the generated ones.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What a row is known by: its rowid, or the primary key where there is none; empty when all names of rowid are taken.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public required bool HasRowid { get; init; }

    public required bool IsSeeded { get; init; }

    /// <summary>Those of <see cref="Columns"/> in which the template holds blobs, which a <c>SqliteBlob</c> writes past all triggers.</summary>
    public IReadOnlyList<string> Blobs { get; init; } = [];

    /// <summary>Its triggers in the order in which they were made, ours after the project's.</summary>
    public IReadOnlyList<SqliteTrigger> Triggers { get; init; } = [];

    /// <summary>Whether our triggers note changes of it.</summary>
    public bool IsTracked { get; init; }

    /// <summary>Whether triggers of the project's are among them, which may refuse what we do or write elsewhere.</summary>
    public bool HasTriggers { get; init; }

    public bool IsShadow => Shown != Name;

    /// <summary>Empties it, and fills it from the template.</summary>
    public string Restore => _restore ??= IsSeeded ? $"DELETE FROM {In("main")}; {Fill}" : $"DELETE FROM {In("main")}";

    public string Differs => _differs ??= IsSeeded
        ? $"SELECT (SELECT count(*) FROM {In("main")}) <> (SELECT count(*) FROM {In("template")}) OR EXISTS ({Without("main", "template")}) OR EXISTS ({Without("template", "main")})"
        : $"SELECT EXISTS (SELECT 1 FROM {In("main")})";

    /// <summary>Whether a blob differs, where no row was added, deleted or changed otherwise: one walk along both.</summary>
    public string BlobsDiffer => _blobsDiffer ??=
        $"SELECT EXISTS (SELECT 1 FROM {In("template")} AS a CROSS JOIN {In("main")} AS b ON a.{Key[0]} = b.{Key[0]} WHERE ({List(Blobs.Select(blob => $"a.{Quoted(blob)}"))}) IS NOT ({List(Blobs.Select(blob => $"b.{Quoted(blob)}"))}))";

    /// <summary>How many rows the clone has that the template has not, the other way round, and how many have both with another content.</summary>
    public string Count
    {
        get
        {
            var key = List(Enumerable.Range(0, Key.Count).Select(index => $"k{index}"));
            var changed = Key.Count == 0 ? "0" : $"(SELECT count(*) FROM (SELECT {key} FROM more INTERSECT SELECT {key} FROM less))";
            return $"WITH more AS ({Without("main", "template")}), less AS ({Without("template", "main")}) SELECT (SELECT count(*) FROM more), (SELECT count(*) FROM less), {changed}";
        }
    }

    private string Fill
    {
        get
        {
            var columns = List([.. HasRowid ? Key : [], .. Columns.Select(Quoted)]);
            return $"INSERT INTO {In("main")} ({columns}) SELECT {columns} FROM {In("template")}";
        }
    }

    private string In(string schema) => $"{schema}.{Quoted(Name)}";

    /// <summary>Rows that one has and the other has not. A result may have no more than 2000 columns: of wide tables, the keys of such rows.</summary>
    private string Without(string one, string other)
    {
        if (Columns.Count <= MostCompared || Key.Count == 0)
            return Without(one, other, Columns);
        var key = List(Key.Select((_, index) => $"k{index}"));
        return string.Join(" UNION ", Columns.Chunk(MostCompared).Select(some => $"SELECT {key} FROM ({Without(one, other, some)})"));
    }

    private string Without(string one, string other, IReadOnlyList<string> columns)
        => $"SELECT {Exactly(columns)} FROM {In(one)} EXCEPT SELECT {Exactly(columns)} FROM {In(other)}";

    // 1 and 1.0 are equal, and so are A and a in a column that says so: types and bytes are what must not differ.
    private string Exactly(IReadOnlyList<string> columns) => List([
        .. Key.Select((column, index) => $"{column} COLLATE BINARY AS k{index}"),
        .. columns.SelectMany(column => (string[])[$"typeof({Quoted(column)})", $"{Quoted(column)} COLLATE BINARY"]),
    ]);
}
