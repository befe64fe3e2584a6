namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Numbers in the header of a database.</summary>
/// <param name="Schema">Changes whenever the schema does.</param>
/// <param name="User"><c>PRAGMA user_version</c>, in which some migrations keep how far they are.</param>
/// <param name="Application"><c>PRAGMA application_id</c>.</param>
internal sealed record SqliteNumbers(long Schema, long User, long Application);
