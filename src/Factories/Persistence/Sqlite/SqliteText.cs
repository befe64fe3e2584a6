using System.Globalization;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;
using Shakeout.Factories.Persistence.Script;

namespace Shakeout.Factories.Persistence.Sqlite;

/// <summary>Scripts of SQLite: values as its provider would bind them.</summary>
internal sealed class SqliteText : IScriptText
{
    public string BeforeValues => "";

    public string Deferral => "PRAGMA defer_foreign_keys = ON;";

    public IReadOnlyList<string> Literals(RowSlice rows, ColumnSchema column)
        => [.. Enumerable.Range(0, rows.Count).Select(index => rows.Value(index, column) is SqlExpression made ? $"({made.Sql})" : Literal(SqliteValue.Of(rows.Value(index, column), column.Type)))];

    // It counts on behind the largest number by itself.
    public string? GoOnBehind(ColumnOfTable made, long last) => null;

    private static string Literal(object value) => value switch
    {
        DBNull => "NULL",
        bool flag => flag ? "1" : "0",
        double or float => ((IConvertible)value).ToDouble(CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0",
        int or long or short or byte or sbyte or ushort or uint or ulong => ValueText.Of(value),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        Guid id => $"'{id.ToString().ToUpperInvariant()}'",
        decimal amount => $"'{amount.ToString("0.0###########################", CultureInfo.InvariantCulture)}'",
        DateTime time => $"'{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'",
        DateTimeOffset time => $"'{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)}'",
        DateOnly date => $"'{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        TimeOnly time => $"'{time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'",
        TimeSpan span => $"'{span.ToString("c", CultureInfo.InvariantCulture)}'",
        _ => SqlText.Literal(ValueText.Of(value)),
    };
}
