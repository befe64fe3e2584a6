using System.Globalization;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;
using Shakeout.Factories.Persistence.Script;

namespace Shakeout.Factories.Persistence.PostgreSql;

/// <summary>Scripts of PostgreSQL.</summary>
internal sealed class PostgreSqlText : IScriptText
{
    public string BeforeValues => " OVERRIDING SYSTEM VALUE";

    public string Deferral => "SET CONSTRAINTS ALL DEFERRED;";

    public IReadOnlyList<string> Literals(RowSlice rows, ColumnSchema column)
        => rows.Value(0, column) is SqlExpression || Enumerable.Range(0, rows.Count).Any(index => rows.Value(index, column) is SqlExpression)
            ? [.. Enumerable.Range(0, rows.Count).Select(index => rows.Value(index, column) is SqlExpression made ? made.Sql : Literals(new(rows.All, rows.First + index, 1), column)[0])]
            : [.. ColumnArray.Of(rows, column).Cast<object?>().Select(Literal)];

    public string? GoOnBehind(ColumnOfTable made, long last) => made.Column.Default is { } next
        ? string.Create(CultureInfo.InvariantCulture, $"SELECT setval({next["nextval(".Length..^1]}, {last});")
        : null;

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        short or int or long or float or double or decimal or bool => ValueText.Of(value),
        DateTime { Kind: DateTimeKind.Utc } time => $"'{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}+00'",
        DateTime time => $"'{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'",
        byte[] bytes => $"'\\x{Convert.ToHexString(bytes)}'",
        TimeSpan span => $"'{span.Ticks / 10} microseconds'",
        _ => SqlText.Literal(ValueText.Of(value)),
    };
}
