using Microsoft.EntityFrameworkCore.Metadata;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>A column as the model describes it.</summary>
internal static class ModelColumn
{
    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["int2"] = "smallint", ["int"] = "integer", ["int4"] = "integer", ["int8"] = "bigint", ["decimal"] = "numeric", ["float4"] = "real", ["float8"] = "double precision",
        ["bool"] = "boolean", ["varchar"] = "character varying", ["character"] = "bpchar", ["char"] = "bpchar", ["timestamp"] = "timestamp without time zone",
        ["timestamptz"] = "timestamp with time zone", ["time"] = "time without time zone",
    };

    public static ColumnSchema Of(ITable table, IColumn column, bool isSqlite)
    {
        var property = column.PropertyMappings.Select(mapping => mapping.Property).FirstOrDefault();
        var isMadeKey = property is { ValueGenerated: ValueGenerated.OnAdd } && IsNumber(property) && !table.ForeignKeyConstraints.Any(constraint => constraint.Columns.Contains(column))
            && column is { DefaultValueSql: null, DefaultValue: null, ComputedColumnSql: null };
        return new(column.Name, isSqlite ? WithoutSize(column.StoreType).ToUpperInvariant() : PostgreSqlType(column.StoreType))
        {
            IsNullable = column.IsNullable,
            IsComputed = column.ComputedColumnSql is not null || (property?.ValueGenerated.HasFlag(ValueGenerated.OnAdd) == true && property.GetBeforeSaveBehavior() == PropertySaveBehavior.Ignore),
            IsRowid = isSqlite && isMadeKey && column.StoreType.Equals("INTEGER", StringComparison.OrdinalIgnoreCase) && table.PrimaryKey is { Columns: [var only] } && only == column,
            Default = column.DefaultValueSql ?? Literal(column) ?? (isMadeKey && !isSqlite ? Sequence(table, column) : null),
        };
    }

    /// <summary>A type as PostgreSQL itself names it, without length and precision: arrays keep their brackets.</summary>
    private static string PostgreSqlType(string storeType)
    {
        var isArray = storeType.EndsWith("[]", StringComparison.Ordinal);
        var element = WithoutSize(isArray ? storeType[..^2] : storeType);
        return ShortNames.GetValueOrDefault(element, element) + (isArray ? "[]" : "");
    }

    private static string WithoutSize(string storeType)
    {
        var start = storeType.IndexOf('(', StringComparison.Ordinal);
        var end = storeType.IndexOf(')', StringComparison.Ordinal);
        return start < 0 || end < start ? storeType : storeType[..start] + storeType[(end + 1)..];
    }

    private static bool IsNumber(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) || type == typeof(uint);
    }

    private static string? Literal(IColumn column)
        => column.TryGetDefaultValue(out var value) && value is not (null or DBNull) ? column.StoreTypeMapping.GenerateSqlLiteral(value) : null;

    // Looked up by a query of its own, which is run once and not for each value.
    private static string Sequence(ITable table, IColumn column)
        => $"nextval((SELECT pg_get_serial_sequence({SqlText.Literal(table.Schema is null ? SqlText.Quoted(table.Name) : $"{SqlText.Quoted(table.Schema)}.{SqlText.Quoted(table.Name)}")}, {SqlText.Literal(column.Name)})::regclass))";
}
