using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Definitions;

/// <summary>Which factory it is: all that is derived from one with traits and overrides counts and draws as that one.</summary>
/// <param name="Name">As messages name it: <c>Make.Orders</c>.</param>
/// <param name="FullName">The same with the namespace. Seeds are drawn for it: to move files or lines changes no data.</param>
/// <param name="Home">The class that it stands in, if that is known.</param>
internal sealed record Identity(string Name, string FullName, Type? Home = null)
{
    private const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What its objects' keys are mixed from.</summary>
    public ulong Key { get; } = StableHash.Of(FullName);

    /// <summary>The factory that a field or method defines.</summary>
    /// <param name="member">The field's or method's name.</param>
    /// <param name="home">The class that it stands in.</param>
    /// <param name="type">What it builds.</param>
    public static Identity Of(string member, Type? home, Type type)
    {
        // The compiler's own classes, of lambdas and of async methods, have names that change with every edit.
        while (home is { DeclaringType: not null } && home.Name.Contains('<', StringComparison.Ordinal))
            home = home.DeclaringType;
        if (home is null)
            return new(member, member);
        // A method may define several factories, and a field of a generic class is one of each closed class.
        var isOne = !home.ContainsGenericParameters && home.GetMember(member, MemberTypes.Field | MemberTypes.Property, AllStatic).Length > 0;
        return new($"{TypeText.Of(home)}.{member}", $"{home.FullName}.{member}{(isOne ? "" : $" of {type}")}", home);
    }

    /// <summary>Equal if it is the same name, and so the same data.</summary>
    public bool Equals(Identity? other) => ReferenceEquals(this, other) || (other is not null && FullName == other.FullName);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Key;

    /// <summary>The factory of a type in the same class, where there is only one.</summary>
    /// <param name="member">What asks for it.</param>
    /// <exception cref="FactoryException">There is none, or more than one.</exception>
    public Factory<T> FactoryOf<T>(string member)
        where T : class
    {
        var fields = Home?.GetFields(AllStatic)
            .Where(field => field.FieldType == typeof(Factory<T>)).ToList() ?? [];
        if (fields is [var only] && only.GetValue(null) is Factory<T> factory)
            return factory;
        var found = fields.Count == 0 ? "has no factory for one" : $"has several factories for one: {string.Join(", ", fields.Select(field => field.Name.TrimStart('<').Split('>')[0]).Order(StringComparer.Ordinal))}";
        throw new FactoryException($"'{member}' needs a '{TypeText.Of(typeof(T))}'. None asked for it, and {(Home is null ? "its class" : $"'{TypeText.Of(Home)}'")} {found}. Say which: f.Parent(FACTORY).");
    }

    /// <summary>The class whose code called into the library.</summary>
    /// <param name="frames">How many methods of the library lie between, the one that asks included.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? CallingType(int frames) => new StackFrame(frames + 1, needFileInfo: false).GetMethod()?.DeclaringType;
}
