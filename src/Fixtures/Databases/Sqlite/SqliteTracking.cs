using System.Globalization;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Triggers that note which tables statements change.</summary>
internal static class SqliteTracking
{
    public const string List = "shakeout_dirty";

    public const string Prefix = "shakeout_";

    /// <summary>What the triggers of tables begin with that are left alone.</summary>
    public const string LeftAlonePrefix = $"{Prefix}left_alone_";

    /// <summary>Stands for all tables that are left alone.</summary>
    public const int LeftAlone = 0;

    public const string Start = $"CREATE TABLE {List} (number INTEGER PRIMARY KEY)";

    /// <summary>What the project has made with names of ours.</summary>
    public const string Taken = $"SELECT name FROM main.sqlite_schema WHERE name GLOB '{Prefix}*' OR name = '{List}' COLLATE NOCASE ORDER BY name";

    public const string Read = $"SELECT number FROM main.{List}";

    public const string Clear = $"DELETE FROM main.{List}";

    private static readonly string[] All = ["insert", "update", "delete"];

    /// <summary>
    /// A table that is empty in the template is changed by an insert first, so that it needs one trigger; and without one for
    /// deletions, SQLite empties it at once rather than row by row.
    /// </summary>
    /// <remarks>
    /// Made last and so fired first, before a trigger of the project's can end the statement with <c>RAISE(IGNORE)</c>. A number
    /// is not noted twice: the <c>OR REPLACE</c> of a statement would hold for ours as well.
    /// </remarks>
    public static IEnumerable<SqliteTrigger> For(SqliteTable table)
        => (table.IsSeeded ? All : ["insert"]).Select(action => Trigger(action, table.Name, table.Number, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{action}_{table.Number}")));

    /// <summary>For a table that is left alone: so that what is committed there is known to be nothing else.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="place">Its place among those, which makes the names of the triggers.</param>
    public static IEnumerable<SqliteTrigger> ForLeftAlone(string table, int place)
        => All.Select(action => Trigger(action, table, LeftAlone, string.Create(CultureInfo.InvariantCulture, $"{LeftAlonePrefix}{action}_{place}")));

    private static SqliteTrigger Trigger(string action, string table, int number, string name) => new(name, string.Create(CultureInfo.InvariantCulture,
        $"CREATE TRIGGER {name} AFTER {action.ToUpperInvariant()} ON {SqliteText.Quoted(table)} WHEN NOT EXISTS (SELECT 1 FROM {List} WHERE number = {number}) BEGIN INSERT INTO {List} VALUES ({number}); END"));
}
