using System.Globalization;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Triggers that note which tables statements change.</summary>
internal static class SqliteTracking
{
    public const string List = "shakeout_dirty";

    public const string Prefix = "shakeout_";

    public const string Start = $"CREATE TABLE {List} (number INTEGER PRIMARY KEY)";

    public const string Read = $"SELECT number FROM main.{List}";

    public const string Clear = $"DELETE FROM main.{List}";

    /// <summary>
    /// A table that is empty in the template is changed by an insert first, so that it needs one trigger; and without one for
    /// deletions, SQLite empties it at once rather than row by row.
    /// </summary>
    /// <remarks>
    /// Made last and so fired first, before a trigger of the project's can end the statement with <c>RAISE(IGNORE)</c>. A number
    /// is not noted twice: the <c>OR REPLACE</c> of a statement would hold for ours as well.
    /// </remarks>
    public static IEnumerable<SqliteTrigger> For(SqliteTable table)
        => (table.IsSeeded ? (string[])["insert", "update", "delete"] : ["insert"]).Select(action =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{action}_{table.Number}");
            return new SqliteTrigger(name, string.Create(CultureInfo.InvariantCulture,
                $"CREATE TRIGGER {name} AFTER {action.ToUpperInvariant()} ON {SqliteText.Quoted(table.Name)} WHEN NOT EXISTS (SELECT 1 FROM {List} WHERE number = {table.Number}) BEGIN INSERT INTO {List} VALUES ({table.Number}); END"));
        });
}
