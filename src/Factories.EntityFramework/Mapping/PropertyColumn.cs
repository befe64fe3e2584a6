using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shakeout.Factories.Persistence.Mapping;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>A property as a column: read and converted as the model says.</summary>
internal static class PropertyColumn
{
    public static MemberAccess Access(IReadOnlyPropertyBase property) => property switch
    {
        _ when property.IsShadowProperty() || property.IsIndexerProperty() => throw new InvalidOperationException($"'{property.Name}' has no member"),
        { PropertyInfo: { } member } => MemberAccess.Of(member),
        _ => MemberAccess.Of(property.FieldInfo!),
    };

    public static ColumnMap Of(IProperty property, ColumnSchema column, MemberAccess? path, IEntityType entity)
    {
        var converter = property.GetTypeMapping().Converter;
        RefuseUnknown(property, converter, column);
        if (property == entity.FindDiscriminatorProperty())
            return new(column) { Constant = Provider(converter, entity.GetDiscriminatorValue()) };
        // Shadow keys and foreign keys get their values from the database and from what is referred to; others their default.
        if (property.IsShadowProperty() || property.IsIndexerProperty())
            return new(column) { Constant = property.IsForeignKey() || property.IsKey() || property.IsNullable || column.IsMade ? null : Provider(converter, property.Sentinel) };
        var access = path is null ? Access(property) : path.Then(Access(property));
        var isMade = property.ValueGenerated.HasFlag(ValueGenerated.OnAdd) && !column.IsComputed;
        var sentinel = property.Sentinel;
        return new(column)
        {
            Member = $"{entity.DisplayName()}.{access.Name}",
            Read = value => access.Read(value) is { } read && !(isMade && read.Equals(sentinel)) ? Provider(converter, read) : null,
            Write = access.Write is { } write ? (value, written) => write(value, Model(converter, written)) : null,
            IsNullUnset = isMade,
        };
    }

    private static object? Provider(ValueConverter? converter, object? value) => converter is null ? value : converter.ConvertToProvider(value);

    private static object Model(ValueConverter? converter, object value)
        => converter is null ? value : converter.ConvertFromProvider(MadeValue.As(value, converter.ProviderClrType))!;

    /// <summary>What reaches the database must be of a type that its columns take from us without the provider's help.</summary>
    private static void RefuseUnknown(IProperty property, ValueConverter? converter, ColumnSchema column)
    {
        var type = converter?.ProviderClrType ?? property.ClrType;
        var element = ScalarTypes.ElementOf(type) ?? type;
        var isEnumOfDatabase = (Nullable.GetUnderlyingType(element) ?? element).IsEnum;
        if (isEnumOfDatabase || !ScalarTypes.IsScalar(element) || element == typeof(object))
            throw new NotInBulkException($"'{property.DeclaringType.DisplayName()}.{property.Name}' is of the type '{column.Type}', which only the provider can write.");
    }
}
