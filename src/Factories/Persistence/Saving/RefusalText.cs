using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>What a database refused, in words.</summary>
internal static class RefusalText
{
    /// <summary>Where the row is known.</summary>
    public static FactoryException Of(ISqlDialect dialect, Row row, DbException error, int count) => new($"""
        {row.Shown} cannot be saved: {dialect.Name} refuses its row in '{row.Map.Table.Shown}'.
          {RowText.Of(row)}
          {Said(error)}
        Nothing was saved of the {Rows(count)}. {Remedy(error)}
        """, error);

    /// <summary>Where it is not: a constraint that is checked at the end of the transaction, or a trigger's.</summary>
    public static FactoryException Of(ISqlDialect dialect, IReadOnlyList<SaveStep> steps, DbException error, int count) => new($"""
        {dialect.Name} refuses rows of {string.Join(", ", steps.Select(step => $"'{step.Table.Shown}'").Distinct())}, and does not say which.
          {Said(error)}
        Nothing was saved of the {Rows(count)}. {Remedy(error)}
        """, error);

    private static string Rows(int count) => count == 1 ? "one row" : $"{count} rows";

    /// <summary>The database's own words, on one line. Npgsql says at length that it keeps the detail to itself, unless it is told to include it.</summary>
    public static string Said(DbException error) => Line(error.Message.Split("DETAIL: Detail redacted")[0]);

    private static string Line(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Remedy(DbException error) => error.SqlState switch
    {
        "23505" => Unique,
        "23503" => ForeignKey,
        "23502" => NotNull,
        "23514" => Check,
        { } state when state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal) => "Look at the connection, and at the server's log.",
        _ when error.Message.Contains("UNIQUE", StringComparison.Ordinal) => Unique,
        _ when error.Message.Contains("FOREIGN KEY", StringComparison.Ordinal) => ForeignKey,
        _ when error.Message.Contains("NOT NULL", StringComparison.Ordinal) => NotNull,
        _ when error.Message.Contains("CHECK", StringComparison.Ordinal) => Check,
        _ => "Change the factory's rule, or the column.",
    };

    private const string Unique = "Make the value unique in the factory, for instance with f.Unique(…) or f.Seq.";

    private const string ForeignKey = "The row that it refers to is not there: let the factory build it, for instance with f.One(…), or save it first.";

    private const string NotNull = "Give the member a rule in the factory that is never null.";

    private const string Check = "Change the factory's rule so that the value meets the check.";
}
