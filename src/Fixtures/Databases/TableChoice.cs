namespace Shakeout.Fixtures.Databases;

/// <summary>Which tables are reset: what the options name, without the histories of migrations.</summary>
internal sealed class TableChoice(TestDatabaseOptions options)
{
    // Of EF Core, Flyway and Liquibase. Names that others use, such as VersionInfo, may be a project's own as well.
    private static readonly string[] Histories =
        ["__EFMigrationsHistory", "__EFMigrationsLock", "flyway_schema_history", "databasechangelog", "databasechangeloglock"];

    /// <summary>Whether a table is reset.</summary>
    /// <param name="schema">Its schema; empty where there are none.</param>
    /// <param name="table">Its name.</param>
    public bool Includes(string schema, string table)
        => (!Histories.Contains(table, StringComparer.Ordinal) || options.TablesToInclude.Any(named => Names(named, schema, table)))
            && !options.TablesToIgnore.Any(named => Names(named, schema, table))
            && (options.TablesToInclude.Count == 0 || options.TablesToInclude.Any(named => Names(named, schema, table)))
            && (schema.Length == 0
                || (!options.SchemasToExclude.Contains(schema, StringComparer.OrdinalIgnoreCase)
                    && (options.SchemasToInclude.Count == 0 || options.SchemasToInclude.Contains(schema, StringComparer.OrdinalIgnoreCase))));

    private static bool Names(string named, string schema, string table)
        => named.Equals(table, StringComparison.OrdinalIgnoreCase)
            || (schema.Length > 0 && named.Equals($"{schema}.{table}", StringComparison.OrdinalIgnoreCase));
}
