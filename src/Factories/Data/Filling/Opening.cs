using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>A member, or a parameter of a constructor, that wants a value.</summary>
/// <param name="Owner">The type that it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Request">The member or parameter itself.</param>
internal sealed record Opening(Type Owner, string Name, Type Type, ICustomAttributeProvider Request)
{
    /// <summary>Whether it can be null, as its <c>?</c> and attributes say; where nullability is not enabled it can.</summary>
    public bool IsNullable => AllowsNull && Attribute<RequiredAttribute>() is null;

    /// <summary>Whether its type allows for null.</summary>
    public required bool AllowsNull { get; init; }

    /// <summary>Whether it can stay as it is: it is no parameter.</summary>
    public required bool CanStay { get; init; }

    /// <summary>Its attributes; a parameter of a record has those of its property too.</summary>
    public required IReadOnlyList<Attribute> Attributes { get; init; }

    /// <summary>A property.</summary>
    public static Opening Of(PropertyInfo property) => new(property.DeclaringType!, property.Name, property.PropertyType, property)
    {
        AllowsNull = MayBeNull(new NullabilityInfoContext().Create(property).WriteState),
        CanStay = true,
        Attributes = [.. property.GetCustomAttributes()],
    };

    /// <summary>A field.</summary>
    public static Opening Of(FieldInfo field) => new(field.DeclaringType!, field.Name, field.FieldType, field)
    {
        AllowsNull = MayBeNull(new NullabilityInfoContext().Create(field).WriteState),
        CanStay = true,
        Attributes = [.. field.GetCustomAttributes()],
    };

    /// <summary>A parameter of a constructor or factory method.</summary>
    public static Opening Of(Type owner, ParameterInfo parameter)
    {
        var property = owner.GetProperties().FirstOrDefault(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        return new(owner, property?.Name ?? parameter.Name!, parameter.ParameterType, parameter)
        {
            AllowsNull = MayBeNull(new NullabilityInfoContext().Create(parameter).WriteState),
            CanStay = false,
            Attributes = [.. parameter.GetCustomAttributes(), .. property?.GetCustomAttributes() ?? []],
        };
    }

    /// <summary>The attribute of a type; null if there is none.</summary>
    public T? Attribute<T>()
        where T : Attribute
        => Attributes.OfType<T>().FirstOrDefault();

    /// <summary>
    /// Whether the value is the database's to make: a number for a key of its own or for the key of another object, and what is marked
    /// as generated.
    /// </summary>
    public bool IsLeftToDatabase => Attribute<TimestampAttribute>() is not null
        || Attribute<DatabaseGeneratedAttribute>() is { DatabaseGeneratedOption: not DatabaseGeneratedOption.None }
        || (Name.EndsWith("Id", StringComparison.Ordinal) && (IsNumber || (Name != "Id" && Plain == typeof(Guid))));

    /// <summary>The type without its question mark.</summary>
    public Type Plain => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>As messages name it.</summary>
    public override string ToString() => $"{TypeText.Of(Owner)}.{Name}";

    private bool IsNumber => Plain == typeof(int) || Plain == typeof(long) || Plain == typeof(short);

    private static bool MayBeNull(NullabilityState state) => state != NullabilityState.NotNull;
}
