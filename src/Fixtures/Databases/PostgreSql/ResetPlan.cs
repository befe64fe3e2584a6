namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>How it is known which tables a test changed.</summary>
internal enum Noticing
{
    Tracking,
    Probing,
    Nothing,
}

/// <summary>How rows are deleted though others refer to them.</summary>
internal enum Deleting
{
    /// <summary>One table after the other in the replica role, in which the server checks no foreign keys.</summary>
    ReplicaRole,

    /// <summary>All tables in one statement, at whose end the server checks them.</summary>
    OneStatement,
}

/// <summary>What is reset in a database, and how.</summary>
internal sealed record ResetPlan
{
    public required Noticing Noticing { get; init; }

    public required Deleting Deleting { get; init; }

    /// <summary>Whether the role is a superuser, from whom no policy hides rows.</summary>
    public required bool IsSuperuser { get; init; }

    /// <summary>Whether event triggers note changes of the schema; without them the catalogs are looked at.</summary>
    public bool WatchesSchema => IsSuperuser && Noticing == Noticing.Tracking;

    public required IReadOnlyList<ResetUnit> Units { get; init; }

    public required IReadOnlyList<CatalogView> Views { get; init; }

    /// <summary>Those to set back; the numbers are the units that use them, or 0 for one that any transaction may have moved.</summary>
    public required IReadOnlyList<(CatalogSequence Sequence, IReadOnlyList<int> Units)> Sequences { get; init; }

    /// <summary>How and why, for the trace.</summary>
    public required string Line { get; init; }

    public IEnumerable<CatalogTable> Tables => Units.SelectMany(unit => unit.Tables);

    /// <summary>The numbers, from 1, of the views that read a unit's tables.</summary>
    public IEnumerable<int> ViewsOf(ResetUnit unit)
        => Views.Select((view, index) => (view, number: index + 1))
            .Where(view => view.view.Tables.Intersect(unit.Tables.Select(table => table.Id)).Any())
            .Select(view => view.number);
}

/// <summary>What is restored together: a table, or tables that inherit from each other, for a statement on one changes all.</summary>
/// <param name="Number">From 1, in the order of names.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Ancestors">Those that they inherit from and that are not reset; a statement on one changes rows of these all the same.</param>
/// <param name="Seeded">Those that hold rows in the template.</param>
internal sealed record ResetUnit(int Number, IReadOnlyList<CatalogTable> Tables, IReadOnlyList<CatalogTable> Ancestors, IReadOnlySet<long> Seeded);
