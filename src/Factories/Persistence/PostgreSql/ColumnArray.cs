using System.Globalization;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.PostgreSql;

/// <summary>The values of a column as one array that the provider sends as it is.</summary>
/// <remarks>
/// The common types are sent as what they are. All others are sent as texts that the server reads: enums, JSON, arrays, network
/// addresses, and types of extensions.
/// </remarks>
internal static class ColumnArray
{
    /// <summary>The parameter with the array, from 1, typed.</summary>
    public static string Parameter(ColumnSchema column, int index)
        => string.Create(CultureInfo.InvariantCulture, $"${index + 1}::{(IsSentAsItIs(column.Type) ? column.Type : "text")}[]");

    /// <summary>An element of it, as the column's type.</summary>
    public static string Cast(ColumnSchema column, int index)
        => string.Create(CultureInfo.InvariantCulture, $"r.c{index}{(IsSentAsItIs(column.Type) ? "" : $"::{column.Type}")}");

    /// <summary>What the column's default makes, of a type that the provider reads.</summary>
    public static string Made(ColumnSchema column) => $"({column.Default})::{column.Type}{(IsSentAsItIs(column.Type) ? "" : "::text")}";

    /// <summary>The values.</summary>
    public static Array Of(RowSlice rows, ColumnSchema column) => column.Type switch
    {
        "smallint" => Values(rows, column, value => Convert.ToInt16(value, CultureInfo.InvariantCulture)),
        "integer" => Values(rows, column, value => Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        "bigint" => Values(rows, column, value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        "numeric" => Values(rows, column, value => Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        "real" => Values(rows, column, value => Convert.ToSingle(value, CultureInfo.InvariantCulture)),
        "double precision" => Values(rows, column, value => Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        "boolean" => Values(rows, column, value => Convert.ToBoolean(value, CultureInfo.InvariantCulture)),
        "uuid" => Values(rows, column, value => Guid.Parse((string)value)),
        "date" => Values(rows, column, value => value is DateTime time ? DateOnly.FromDateTime(time) : DateOnly.Parse((string)value, CultureInfo.InvariantCulture)),
        "time without time zone" => Values(rows, column, value => value is TimeSpan time ? TimeOnly.FromTimeSpan(time) : TimeOnly.Parse((string)value, CultureInfo.InvariantCulture)),
        "interval" => Values(rows, column, value => TimeSpan.Parse((string)value, CultureInfo.InvariantCulture)),
        "timestamp with time zone" => Times(rows, column, Utc),
        "timestamp without time zone" => Times(rows, column, value => DateTime.SpecifyKind(Time(value), DateTimeKind.Unspecified)),
        "bytea" => References(rows, column, value => value is IEnumerable<byte> bytes ? bytes as byte[] ?? [.. bytes] : throw new InvalidCastException($"'{value}' is no byte array")),
        var type => References<string>(rows, column, type is "json" or "jsonb" ? JsonText.Of : type.EndsWith("[]", StringComparison.Ordinal) ? ArrayText.Of : ValueText.Of),
    };

    private static bool IsSentAsItIs(string type) => type is "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" or "boolean" or "uuid"
        or "date" or "time without time zone" or "interval" or "timestamp with time zone" or "timestamp without time zone" or "bytea" or "text" or "character varying";

    private static Array Values<T>(RowSlice rows, ColumnSchema column, Func<object, T> convert)
        where T : struct
    {
        var values = new T[rows.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (rows.Value(index, column) is not { } value)
                return WithNulls(rows, column, convert);
            values[index] = value is T same ? same : Converted(rows[index], column, value, convert);
        }

        return values;
    }

    private static T?[] WithNulls<T>(RowSlice rows, ColumnSchema column, Func<object, T> convert)
        where T : struct
    {
        var values = new T?[rows.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = rows.Value(index, column) is not { } value ? null : value is T same ? same : Converted(rows[index], column, value, convert);
        return values;
    }

    /// <summary>A time must become of the right kind even if it is a <see cref="DateTime"/> already.</summary>
    private static DateTime?[] Times(RowSlice rows, ColumnSchema column, Func<object, DateTime> convert)
    {
        var values = new DateTime?[rows.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = rows.Value(index, column) is { } value ? Converted(rows[index], column, value, convert) : null;
        return values;
    }

    private static T?[] References<T>(RowSlice rows, ColumnSchema column, Func<object, T> convert)
        where T : class
    {
        var values = new T?[rows.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = rows.Value(index, column) is not { } value ? null : value as T ?? Converted(rows[index], column, value, convert);
        return values;
    }

    private static T Converted<T>(Row row, ColumnSchema column, object value, Func<object, T> convert)
    {
        try
        {
            return convert(value);
        }
        catch (Exception error) when (error is InvalidCastException or FormatException or OverflowException)
        {
            throw new FactoryException($"""
                {row.Shown} cannot be saved: the column '{row.Map.Table.Shown}.{column.Name}' is of type '{column.Type}', which does not take the '{value.GetType().Name}' {ValueText.Of(value)}: {error.Message}
                Change the type of one of them, or leave the member out with Ignore(…) of the mapping.
                """, error);
        }
    }

    // A time without a zone is taken as UTC: what is saved does not depend on the machine.
    private static DateTime Utc(object value) => value switch
    {
        DateTimeOffset time => time.UtcDateTime,
        DateTime { Kind: DateTimeKind.Local } time => time.ToUniversalTime(),
        _ => DateTime.SpecifyKind(Time(value), DateTimeKind.Utc),
    };

    private static DateTime Time(object value) => value switch
    {
        DateTime time => time,
        DateTimeOffset time => time.DateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => DateTime.Parse((string)value, CultureInfo.InvariantCulture),
    };
}
