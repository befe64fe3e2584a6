using System.Reflection;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Reads and writes one property or field of any object, without reflection for each.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Write">Writes it; null when it cannot be written.</param>
internal sealed record MemberAccess(string Name, Type Type, Func<object, object?> Read, Action<object, object>? Write)
{
    /// <summary>The members that hold a type's data: public properties and fields, inherited ones first.</summary>
    public static IReadOnlyList<MemberAccess> Of(Type type)
    {
        var chain = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
            chain.Push(current);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        // A property that is overridden is told once, by its last form.
        return [.. chain.SelectMany(part => part.GetProperties(Own).Where(IsData).Select(property => Of(type, property))
            .Concat(part.GetFields(Own).Select(Of))).GroupBy(member => member.Name).Select(members => members.Last())];
    }

    /// <summary>A member of the object that this one holds.</summary>
    public MemberAccess Then(MemberAccess inner) => new(
        $"{Name}.{inner.Name}",
        inner.Type,
        value => Read(value) is { } held ? inner.Read(held) : null,
        inner.Write is null || Type.IsValueType ? null : (value, written) =>
        {
            if (Read(value) is { } held)
                inner.Write(held, written);
        });

    /// <summary>One property or field, public or not.</summary>
    public static MemberAccess Of(MemberInfo member) => member is PropertyInfo property ? Of(property.DeclaringType!, property) : Of((FieldInfo)member);

    private static bool IsData(PropertyInfo property) => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0;

    private static MemberAccess Of(FieldInfo field)
        => new(field.Name, field.FieldType, field.GetValue, (value, written) => field.SetValue(value, MadeValue.As(written, field.FieldType)));

    private static MemberAccess Of(Type type, PropertyInfo property)
    {
        Func<object, object?> read = type.IsValueType ? property.GetValue : Delegated<Func<object, object?>>(nameof(Reading), type, property, property.GetMethod!);
        if (property.SetMethod is { } set && !type.IsValueType)
            return new(property.Name, property.PropertyType, read, Delegated<Action<object, object>>(nameof(Writing), type, property, set));
        // A property without a setter keeps its value in a field that the compiler made.
        var field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance);
        return new(property.Name, property.PropertyType, read, field is null ? null : (value, written) => field.SetValue(value, MadeValue.As(written, property.PropertyType)));
    }

    private static T Delegated<T>(string form, Type type, PropertyInfo property, MethodInfo accessor)
        where T : Delegate
        => (T)typeof(MemberAccess).GetMethod(form, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type, property.PropertyType).Invoke(null, [accessor])!;

    private static Func<object, object?> Reading<TObject, TMember>(MethodInfo accessor)
        where TObject : class
    {
        var read = accessor.CreateDelegate<Func<TObject, TMember>>();
        return value => read((TObject)value);
    }

    private static Action<object, object> Writing<TObject, TMember>(MethodInfo accessor)
        where TObject : class
    {
        var write = accessor.CreateDelegate<Action<TObject, TMember>>();
        return (value, written) => write((TObject)value, written is TMember same ? same : (TMember)MadeValue.As(written, typeof(TMember)));
    }
}
