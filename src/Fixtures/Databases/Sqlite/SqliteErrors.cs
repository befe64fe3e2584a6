using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>What SQLite refused, in words that say what to do.</summary>
internal static class SqliteErrors
{
    private static readonly string[] Unknown = ["no such function", "unknown function", "no such collation"];

    public static FixtureException Schema(Exception cause) => new(
        $"The schema of the test databases could not be made: {ErrorText.Of(cause)} It was run on a new, empty SQLite database, and nothing of it was kept. Mend the schema.",
        cause);

    public static FixtureException OpenTransaction() => new(
        "The schema of the test databases left a transaction open, so that nothing of it would be kept. End it with COMMIT.");

    public static FixtureException OpenConnection() => new(
        "The schema of the test databases left a connection open, so that its file cannot be copied. Dispose of every connection and DbContext that it opens.");

    public static FixtureException NameTaken(IReadOnlyCollection<string> names) => new(
        $"The schema of the test databases makes {Names.Quoted(names)}, and names that begin with '{SqliteTracking.Prefix}' are kept for what notes the changes of a test. Name it otherwise, or choose ResetStrategy.Probe, which needs none of them.");

    public static FixtureException Template(Exception cause) => new(
        $"The template of the test databases could not be made, though the schema ran: {ErrorText.Of(cause)}{Remedy(cause)}", cause);

    public static FixtureException UnknownTables(IReadOnlyCollection<string> names, IReadOnlyCollection<string> tables) => new(
        $"TablesToInclude names {Names.Quoted(names)}, and the schema makes no such table. It makes {(tables.Count == 0 ? "none" : Names.Quoted(tables))}.");

    public static FixtureException Clone(string name, Exception cause) => new(
        $"The test database '{name}' could not be made from its template: {ErrorText.Of(cause)}{Remedy(cause)}", cause);

    public static FixtureException Locked(string name, int seconds, Exception cause) => new(
        $"The test database '{name}' cannot be made clean: a connection was left in an open transaction, or with a reader that was not read to its end, and did not let go within {Counted.Of(seconds, "second")} ({cause.Message.TrimEnd('.')}). SQLite cannot say whose it is. Dispose of every connection, transaction, reader and DbContext before the test ends, and wait for what runs in the background. The next test gets a new database.",
        cause);

    public static FixtureException Reset(string name, Exception cause) => new(
        $"The test database '{name}' cannot be made clean: {ErrorText.Of(cause)}{Remedy(cause)} The next test gets a new database.", cause);

    private static string Remedy(Exception cause) => cause is not DbException ? string.Empty : cause.Message switch
    {
        var text when text.Contains("is full", StringComparison.Ordinal) => " Free space where temporary files are kept.",
        var text when text.Contains("readonly", StringComparison.Ordinal) => " Something made its file read-only.",
        var text when Unknown.Any(unknown => text.Contains(unknown, StringComparison.Ordinal))
            => " An index or a constraint needs what only connections of the project know. Use files ('Data Source=shop.db'), and leave its table alone with TablesToIgnore.",
        _ => string.Empty,
    };
}
