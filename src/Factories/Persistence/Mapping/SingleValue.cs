using System.Reflection;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>A type around one value, such as <c>record struct OrderId(int Value)</c>: its column holds the value.</summary>
internal static class SingleValue
{
    /// <summary>The member as one of the inner value; null when its type is no such type.</summary>
    public static MemberAccess? Of(MemberAccess member)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (ScalarTypes.IsScalar(type) || ScalarTypes.ElementOf(type) is not null
            || MemberAccess.Of(type) is not [var inner] || !ScalarTypes.IsScalar(inner.Type) || type.GetConstructor([inner.Type]) is not { } wrap)
        {
            return null;
        }

        var isNullable = type != member.Type || !type.IsValueType;
        return new(
            member.Name,
            isNullable && inner.Type.IsValueType && Nullable.GetUnderlyingType(inner.Type) is null ? typeof(Nullable<>).MakeGenericType(inner.Type) : inner.Type,
            value => member.Read(value) is { } wrapped ? inner.Read(wrapped) : null,
            member.Write is { } write ? (value, written) => write(value, Wrapped(wrap, written, inner.Type)) : null);
    }

    private static object Wrapped(ConstructorInfo wrap, object value, Type inner) => wrap.Invoke([MadeValue.As(value, inner)]);
}
