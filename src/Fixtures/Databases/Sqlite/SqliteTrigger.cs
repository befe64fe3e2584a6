namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>A trigger: its name, and the statement that makes it.</summary>
internal sealed record SqliteTrigger(string Name, string Sql);
