using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Chooses tables and strategy from what the options say, what the catalogs hold and what the role may do.</summary>
/// <param name="options">What the project says.</param>
/// <param name="rights">What the role may do.</param>
/// <param name="catalog">What may be reset.</param>
/// <param name="schemas">All schemas there are, also those without tables of ours.</param>
internal sealed class ResetPlanner(TestDatabaseOptions options, RoleRights rights, Catalog catalog, IReadOnlyList<string> schemas)
{
    private readonly TableChoice _choice = new(options);

    /// <summary>The tables that are reset.</summary>
    public IReadOnlyList<CatalogTable> Tables => [.. catalog.Tables.Where(table => !table.HasForeignParts && _choice.Includes(table.Schema, table.Name))];

    /// <summary>The schemas of a database, but for the server's own and ours.</summary>
    public static async Task<IReadOnlyList<string>> SchemasAsync(DbConnection connection, CancellationToken cancellation)
    {
        const string query = "SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'shakeout') ORDER BY nspname COLLATE \"C\"";
        return [.. (await connection.RowsAsync(query, cancellation).ConfigureAwait(false)).Select(row => row[0])];
    }

    public ResetPlan Plan(IReadOnlySet<long> seeded)
    {
        CheckNames();
        var (noticing, how) = Notice();
        var units = Units(seeded);
        var referring = noticing == Noticing.Nothing ? [] : Referring();
        if (referring.Count > 0 && !rights.MayReplicate)
            throw Dangling(referring);
        return new()
        {
            Noticing = noticing,
            Deleting = rights.MayReplicate ? Deleting.ReplicaRole : Deleting.OneStatement,
            IsSuperuser = rights.IsSuperuser,
            Units = units,
            Views = [.. catalog.Views.Where(view => _choice.Includes(view.Schema, view.Name))],
            Sequences = [.. Sequences(units)],
            Line = noticing == Noticing.Nothing ? how : $"{how}; {(rights.MayReplicate
                ? "deletes under the replica role, which this role may set" + Warning(referring)
                : "deletes in one statement, for this role may not set the replica role")}",
        };
    }

    private (Noticing Noticing, string How) Notice()
    {
        if (options.ResetBy is not null)
            return (Noticing.Nothing, "reset by ResetBy, code of yours");
        if (options.Strategy == ResetStrategy.Probe)
            return (Noticing.Probing, "reset by probing, as the options say: tables are asked for rows");
        var foreign = Tables.Concat(Ancestors(Tables)).Where(table => table.Parts.Any(part => !part.IsOwned)).Select(table => table.FullName).ToList();
        if (foreign.Count == 0)
            return (Noticing.Tracking, "reset by tracking: triggers note what changes");
        if (options.Strategy == ResetStrategy.Tracking)
        {
            throw new FixtureException(
                $"Tracking needs triggers, and the user '{rights.User}' may not make them, for it does not own {Names.Quoted(foreign)}. Use ResetStrategy.Automatic, or connect as the owner of the tables.");
        }
        return (Noticing.Probing, $"reset by probing: tables are asked for rows, for '{rights.User}' does not own {Names.Quoted(foreign)} and may make no triggers there");
    }

    // Inheritance joins tables; each joined set is a unit.
    private List<ResetUnit> Units(IReadOnlySet<long> seeded)
    {
        var tables = Tables;
        var family = catalog.Tables.ToDictionary(table => table.Id, table => table.Id);
        foreach (var table in catalog.Tables)
        {
            foreach (var parent in table.Parents.Where(family.ContainsKey))
            {
                var (from, to) = (family[table.Id], family[parent]);
                foreach (var id in family.Where(pair => pair.Value == from).Select(pair => pair.Key).ToList())
                    family[id] = to;
            }
        }
        return [.. tables.GroupBy(table => family[table.Id]).Select((group, index) => new ResetUnit(index + 1, [.. group], Ancestors([.. group]), seeded))];
    }

    private List<CatalogTable> Ancestors(IReadOnlyList<CatalogTable> tables)
    {
        var found = tables.Select(table => table.Id).ToHashSet();
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            found.UnionWith(catalog.Tables.Where(table => found.Contains(table.Id)).SelectMany(table => table.Parents).ToList());
        }
        return [.. catalog.Tables.Where(table => found.Contains(table.Id)).Except(Tables)];
    }

    // Tables that stay as they are, though their rows may refer to rows that a reset deletes.
    private List<(CatalogTable From, CatalogTable To)> Referring()
        => [.. from ignored in catalog.Tables.Except(Tables) from reset in Tables where ignored.RefersTo.Contains(reset.Id) select (ignored, reset)];

    private FixtureException Dangling(IReadOnlyList<(CatalogTable From, CatalogTable To)> referring) => new(
        $"""
        Tables that the options leave out of the reset refer to tables that are reset:
        {string.Join('\n', referring.Select(pair => $"  {pair.From.FullName} -> {pair.To.FullName}"))}
        The server refuses to delete a row that another refers to, and '{rights.User}' may not set the replica role, in which it does not ask. Let both tables be reset or neither (TestDatabaseOptions.TablesToIgnore, TablesToInclude, SchemasToExclude), or connect as a superuser.
        """);

    private static string Warning(IReadOnlyList<(CatalogTable From, CatalogTable To)> referring)
        => referring.Count == 0 ? "" : $"; rows of {Names.Quoted([.. referring.Select(pair => pair.From.FullName).Distinct()])}, left out of the reset, may refer to rows that it deletes";

    // A sequence that no column uses may be moved by a transaction that changes any table. One of an ignored table stays.
    private IEnumerable<(CatalogSequence, IReadOnlyList<int>)> Sequences(List<ResetUnit> units)
    {
        if (!options.WithReseed)
            yield break;
        foreach (var sequence in catalog.Sequences)
        {
            var users = units.Where(unit => unit.Tables.Any(table => sequence.Tables.Contains(table.Id))).Select(unit => unit.Number).ToList();
            if (users.Count > 0)
                yield return (sequence, sequence.IsUnlogged ? [0, .. users] : users);
            else if (sequence.Tables.Count == 0 && _choice.Includes(sequence.Schema, sequence.Name))
                yield return (sequence, [0]);
        }
    }

    private void CheckNames()
    {
        var known = catalog.Tables.Select(table => (table.Schema, table.Name))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .Concat(catalog.Views.Select(view => (view.Schema, view.Name))).ToList();
        var faults =
            from list in new[] { (option: "TablesToIgnore", names: options.TablesToIgnore), (option: "TablesToInclude", names: options.TablesToInclude) }
            from name in list.names.Order(StringComparer.Ordinal)
            where !known.Any(one => name.Equals(one.Name, StringComparison.OrdinalIgnoreCase) || name.Equals($"{one.Schema}.{one.Name}", StringComparison.OrdinalIgnoreCase))
            select $"{list.option} names '{name}', and the schema has no such table. Those most alike: {Names.Quoted(Names.Near(name, catalog.Tables.Select(table => table.FullName)))}.";
        var places =
            from list in new[] { (option: "SchemasToExclude", names: options.SchemasToExclude), (option: "SchemasToInclude", names: options.SchemasToInclude) }
            from name in list.names.Order(StringComparer.Ordinal)
            where !schemas.Contains(name, StringComparer.OrdinalIgnoreCase)
            select $"{list.option} names '{name}', and there is no such schema. Those most alike: {Names.Quoted(Names.Near(name, schemas))}.";
        var all = string.Join("\n", places.Concat(faults));
        if (all.Length > 0)
            throw new FixtureException(all);
        CheckAnyIsLeft();
    }

    // Histories of migrations and tables of other servers are left alone by themselves, and may be all there is.
    private void CheckAnyIsLeft()
    {
        var usual = new TableChoice(new() { Schema = options.Schema });
        var missed = catalog.Tables.Where(table => !table.HasForeignParts && usual.Includes(table.Schema, table.Name)).Select(table => table.FullName).ToList();
        if (options.ResetBy is null && missed.Count > 0 && Tables.Count == 0)
            throw new FixtureException($"The options leave no table to reset, and the schema has {Names.Quoted(missed)}. Name fewer in TablesToIgnore and SchemasToExclude, or more in TablesToInclude and SchemasToInclude.");
    }
}
