using System.Reflection;

namespace Shakeout.Factories.Definitions;

/// <summary>What of a type can be set.</summary>
internal static class Members
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All properties and fields that an object of the type can be given, private setters included.</summary>
    public static IEnumerable<MemberInfo> Settable(Type type)
        => All(type).Where(CanSet).GroupBy(member => member.Name).Select(same => same.First());

    /// <summary>The property or field of a name, as the type that declares it knows it: only that one sees a private setter.</summary>
    public static MemberInfo? Find(Type type, string name, StringComparison comparison = StringComparison.Ordinal)
        => All(type).FirstOrDefault(member => member.Name.Equals(name, comparison));

    /// <summary>Whether the member can be set.</summary>
    public static bool CanSet(MemberInfo member) => member switch
    {
        PropertyInfo property => property.SetMethod is not null,
        FieldInfo field => !field.IsInitOnly,
        _ => false,
    };

    /// <summary>Whether the member is a collection, to which objects can be added.</summary>
    public static bool CanFill(MemberInfo member) => ElementOf(TypeOf(member)) is not null;

    /// <summary>What a collection holds that objects can be added to; null for other types.</summary>
    public static Type? ElementOf(Type type) => type.IsArray ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ICollection<>))?.GetGenericArguments()[0];

    /// <summary>The type of its values.</summary>
    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>The member as its declaring type knows it.</summary>
    public static MemberInfo Declared(MemberInfo member) => Find(member.DeclaringType!, member.Name) ?? member;

    private static IEnumerable<MemberInfo> All(Type type)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetProperties(Instance | BindingFlags.DeclaredOnly))
                if (property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
                    yield return property;
            foreach (var field in declaring.GetFields(Instance | BindingFlags.DeclaredOnly))
                if (!field.Name.StartsWith('<'))
                    yield return field;
        }
    }
}
