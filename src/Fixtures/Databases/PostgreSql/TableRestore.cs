namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The statements that make one table like the template's.</summary>
/// <remarks>
/// Rows that the template has are compared byte by byte (<c>*=</c>) with the seed copy, which has the generated columns as plain ones.
/// The aliases are long, for a column named like an alias would hide the whole row.
/// </remarks>
internal sealed class TableRestore(CatalogTable table, ResetPlan plan)
{
    private const string Seed = "shakeout_seed";
    private const string Kept = "shakeout_kept";

    private readonly string _seed = SeedOf(table);

    /// <summary>The name of a table's seed copy.</summary>
    public static string SeedOf(CatalogTable table) => FormattableString.Invariant($"shakeout.seed_{table.Id}");

    /// <summary>What would act on our statements, put aside; and afterwards put back as it was.</summary>
    public (string PutAside, string PutBack) Reactions()
    {
        var fires = plan.Deleting == Deleting.ReplicaRole ? "AR" : "OA";
        var steps = table.Parts
            .SelectMany(part => part.Reactions.Where(reaction => fires.Contains(reaction.Enabled, StringComparison.Ordinal)).Select(reaction => (
                aside: $"ALTER TABLE ONLY {part.Quoted} DISABLE {reaction.Kind} {Sql.Name(reaction.Name)};\n",
                back: $"ALTER TABLE ONLY {part.Quoted} ENABLE {Enabling(reaction)}{reaction.Kind} {Sql.Name(reaction.Name)};\n"))
                .Concat(part.HidesRows && !plan.IsSuperuser
                    ? [($"ALTER TABLE ONLY {part.Quoted} NO FORCE ROW LEVEL SECURITY;\n", $"ALTER TABLE ONLY {part.Quoted} FORCE ROW LEVEL SECURITY;\n")]
                    : []))
            .ToList();
        return (string.Concat(steps.Select(step => step.aside)), string.Concat(steps.Select(step => step.back)));
    }

    /// <summary>One statement after the other, for the replica role; <paramref name="counting"/> follows each.</summary>
    /// <param name="hasSeed">Whether the template has rows here.</param>
    /// <param name="counting">What counts the rows.</param>
    public string InTurn(bool hasSeed, string counting)
    {
        var (aside, back) = Reactions();
        var statements = !hasSeed ? $"DELETE FROM {table.Source};\n{counting}"
            : table.Key.Count == 0 ? $"DELETE FROM {table.Source};\n{counting}{Insert} FROM {_seed} AS {Seed};\n"
            : $"""
            DELETE FROM {table.Source} AS {Kept} WHERE NOT EXISTS (SELECT FROM {_seed} AS {Seed} WHERE {SameKey} AND {Seed} *= {Kept});
            {counting}{Insert} FROM {_seed} AS {Seed} WHERE NOT EXISTS (SELECT FROM {table.Source} AS {Kept} WHERE {SameKey});

            """;
        return aside + statements + back;
    }

    /// <summary>
    /// Parts of one statement. Rows of the template are not deleted while others may refer to them; what is deleted goes first, then
    /// what is updated, for unique values are checked row by row. Rows of the template that traded unique values outside of the key are
    /// refused so, and the clone is made anew.
    /// </summary>
    /// <param name="hasSeed">Whether the template has rows here.</param>
    public string AtOnce(bool hasSeed)
    {
        var (deleted, updated, inserted) = ($"deleted_{table.Id}", $"updated_{table.Id}", $"inserted_{table.Id}");
        if (!hasSeed)
            return $"{deleted} AS (DELETE FROM {table.Source} RETURNING 1)";
        if (table.Key.Count == 0)
            return $"{deleted} AS (DELETE FROM {table.Source} RETURNING 1), {inserted} AS ({Insert} FROM {_seed} AS {Seed} WHERE {After(deleted)} RETURNING 1)";
        var set = string.Join(", ", Written.Where(column => !column.IsAlwaysIdentity).Select(column => $"{Sql.Name(column.Name)} = {Seed}.{Sql.Name(column.Name)}"));
        var update = set.Length == 0 ? $"SELECT 1 FROM {deleted}"
            : $"UPDATE {table.Source} AS {Kept} SET {set} FROM {_seed} AS {Seed} WHERE {SameKey} AND NOT {Seed} *= {Kept} AND {After(deleted)} RETURNING 1";
        return $"""
            {deleted} AS (DELETE FROM {table.Source} AS {Kept} WHERE NOT EXISTS (SELECT FROM {_seed} AS {Seed} WHERE {SameKey}) RETURNING 1),
            {updated} AS ({update}),
            {inserted} AS ({Insert} FROM {_seed} AS {Seed} WHERE NOT EXISTS (SELECT FROM {table.Source} AS {Kept} WHERE {SameKey}) AND {After(deleted)} AND {After(updated)} RETURNING 1)
            """;
    }

    /// <summary>How many rows a source holds, and a sum of their hashes, as one text.</summary>
    /// <param name="source">What follows FROM.</param>
    public static string Sum(string source)
        => $"SELECT count(*) || ' ' || coalesce(sum(hashtextextended(shakeout_row::text, 0)), 0) FROM {source} AS shakeout_row";

    private IEnumerable<CatalogColumn> Written => table.Columns.Where(column => !column.IsGenerated);

    private string SameKey => string.Join(" AND ", table.Key.Select(key => $"{Seed}.{Sql.Name(key)} = {Kept}.{Sql.Name(key)}"));

    private string Insert
    {
        get
        {
            var columns = string.Join(", ", Written.Select(column => Sql.Name(column.Name)));
            return columns.Length == 0
                ? $"INSERT INTO {table.Quoted} SELECT"
                : $"INSERT INTO {table.Quoted} ({columns}) OVERRIDING SYSTEM VALUE SELECT {string.Join(", ", Written.Select(column => $"{Seed}.{Sql.Name(column.Name)}"))}";
        }
    }

    private static string After(string part) => $"(SELECT count(*) FROM {part}) >= 0";

    private static string Enabling(CatalogReaction reaction) => reaction.Enabled switch { "A" => "ALWAYS ", "R" => "REPLICA ", _ => "" };
}
