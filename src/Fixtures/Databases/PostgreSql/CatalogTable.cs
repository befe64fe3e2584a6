namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A table as the catalogs tell of it: a partitioned one stands for all of its partitions.</summary>
internal sealed record CatalogTable
{
    public required long Id { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    public required bool IsPartitioned { get; init; }

    /// <summary>Whether rows of it live on another server.</summary>
    public required bool HasForeignParts { get; init; }

    public required IReadOnlyList<CatalogColumn> Columns { get; init; }

    /// <summary>The columns that tell its rows apart: those of the primary key, or else of another unique index that fits; empty when there is none.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The tables that it inherits from, other than as a partition.</summary>
    public required IReadOnlyList<long> Parents { get; init; }

    /// <summary>The other tables that its foreign keys refer to.</summary>
    public required IReadOnlyList<long> RefersTo { get; init; }

    /// <summary>Itself and its partitions.</summary>
    public required IReadOnlyList<CatalogPart> Parts { get; init; }

    /// <summary>As it stands in messages and in the options.</summary>
    public string FullName => $"{Schema}.{Name}";

    /// <summary>As it stands in a statement.</summary>
    public string Quoted => Sql.Name(Schema, Name);

    /// <summary>After FROM: with the partitions, without tables that inherit from it, for these are restored apart.</summary>
    public string Source => IsPartitioned ? Quoted : $"ONLY {Quoted}";
}

/// <summary>A column of a table.</summary>
internal sealed record CatalogColumn(string Name, bool IsGenerated, bool IsAlwaysIdentity);

/// <summary>A table or partition on which triggers, rules and policies stand.</summary>
internal sealed record CatalogPart(string Schema, string Name, bool IsOwned, bool HidesRows, IReadOnlyList<CatalogReaction> Reactions)
{
    public string Quoted => Sql.Name(Schema, Name);
}

/// <summary>A trigger or rule of the user's. Enabled is the catalogs' letter: origin, always, replica or disabled.</summary>
internal sealed record CatalogReaction(string Kind, string Name, string Enabled);

/// <summary>A sequence, and the tables whose columns use it; none when it stands alone. Using an unlogged one needs no transaction number.</summary>
internal sealed record CatalogSequence(string Schema, string Name, bool IsUnlogged, IReadOnlyList<long> Tables)
{
    public string Quoted => Sql.Name(Schema, Name);
}

/// <summary>A materialised view, and the tables that it reads, through other views too; one that reads another comes after it.</summary>
internal sealed record CatalogView(string Schema, string Name, bool IsPopulated, IReadOnlyList<long> Tables)
{
    public string Quoted => Sql.Name(Schema, Name);
}

/// <summary>What may be reset in a database.</summary>
internal sealed record Catalog(IReadOnlyList<CatalogTable> Tables, IReadOnlyList<CatalogSequence> Sequences, IReadOnlyList<CatalogView> Views);
