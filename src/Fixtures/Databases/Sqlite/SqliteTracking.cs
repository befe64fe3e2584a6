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
    /// Made last and so fired first, before a trigger of the project's can end the statement with <c>RAISE(IGNORE)</c>. A number
    /// is not noted twice: the <c>OR REPLACE</c> of a statement would hold for ours as well.
    /// </summary>
    public static IEnumerable<SqliteTrigger> For(int number, string table)
        => ((string[])["insert", "update", "delete"]).Select(action =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{action}_{number}");
            return new SqliteTrigger(name, string.Create(CultureInfo.InvariantCulture,
                $"CREATE TRIGGER {name} AFTER {action.ToUpperInvariant()} ON {SqliteText.Quoted(table)} WHEN NOT EXISTS (SELECT 1 FROM {List} WHERE number = {number}) BEGIN INSERT INTO {List} VALUES ({number}); END"));
        });
}
