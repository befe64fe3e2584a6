using System.Reflection;

namespace Shakeout.Conventions.Tests.PublicApi;

/// <summary>
/// Reads which parts of a type are marked with a question mark, as the compiler writes it down: a byte for every part that is
/// no plain value type, or one byte for all. What reflection itself tells takes every T for T?.
/// </summary>
internal sealed class Nullability
{
    private const byte Marked = 2;
    private readonly byte[] _marks;
    private int _next;

    private Nullability(byte[] marks) => _marks = marks;

    public static Nullability Unknown => new([0]);

    public static Nullability Of(PropertyInfo property)
        => new(Marks(property.CustomAttributes) ?? Context(property.DeclaringType));

    public static Nullability Of(ParameterInfo parameter)
        => new(Marks(parameter.CustomAttributes) ?? Context(parameter.Member.CustomAttributes) ?? Context(parameter.Member.DeclaringType));

    /// <summary>Whether the next part is marked.</summary>
    public bool Next(Type part)
    {
        if (part.IsValueType && !part.IsGenericType)
            return false;
        var mark = _marks.Length == 1 ? _marks[0] : _marks[_next++];
        return mark == Marked && !part.IsValueType;
    }

    private static byte[] Context(Type? type) => type is null ? [0] : Context(type.CustomAttributes) ?? Context(type.DeclaringType);

    private static byte[]? Context(IEnumerable<CustomAttributeData> attributes) => Argument(attributes, "NullableContextAttribute");

    private static byte[]? Marks(IEnumerable<CustomAttributeData> attributes) => Argument(attributes, "NullableAttribute");

    private static byte[]? Argument(IEnumerable<CustomAttributeData> attributes, string name)
        => attributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name)?.ConstructorArguments[0].Value switch
        {
            byte mark => [mark],
            IEnumerable<CustomAttributeTypedArgument> marks => [.. marks.Select(mark => (byte)mark.Value!)],
            _ => null,
        };
}
