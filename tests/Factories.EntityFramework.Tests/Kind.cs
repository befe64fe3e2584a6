namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>The kinds of databases that all tests of the store run on.</summary>
public enum Kind
{
    Sqlite,
    PostgreSql,
}
