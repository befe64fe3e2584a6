namespace Shakeout.Factories.Persistence.Schema;

/// <summary>A column, as the database has it.</summary>
/// <param name="Name">Its name, unquoted.</param>
/// <param name="Type">Its type in the database's own words, without length and precision: <c>character varying</c>.</param>
internal sealed record ColumnSchema(string Name, string Type)
{
    /// <summary>Its place in a row's values.</summary>
    public int Ordinal { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Always the database's: computed from other columns, or a row version.</summary>
    public bool IsComputed { get; init; }

    /// <summary>SQL that makes a value where none is given; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>SQLite's own number of the row.</summary>
    public bool IsRowid { get; init; }

    /// <summary>Whether the database can make a value.</summary>
    public bool IsMade => Default is not null || IsRowid;
}
