using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Shakeout.Conventions.Tests.PublicApi;

/// <summary>Public types and members as C# declares them. What the compiler adds to records is left out: "record" says it.</summary>
internal static class Declaration
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static string Of(Type type)
        => $"public {Kind(type)} {TypeName.Of(type)}{(type.IsGenericType ? Constraints(type.GetGenericArguments()) : string.Empty)}";

    /// <summary>The members that others can reach, in declared order of their kinds.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(All).Where(IsReachable);

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } value => $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo { IsLiteral: true } constant => $"const {TypeName.Of(constant.FieldType)} {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{Static(field.IsStatic)}{TypeName.Of(field.FieldType)} {field.Name}",
        ConstructorInfo constructor => $"{TypeName.Plain(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method => $"{Static(method.IsStatic)}{TypeName.Of(method.ReturnParameter)} {method.Name}{TypeParameters(method)}({Parameters(method)}){Constraints(method)}",
        PropertyInfo property => $"{Static(property.GetMethod!.IsStatic)}{Required(property)}{TypeName.Of(property)} {property.Name} {{ {Accessors(property)} }}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static bool IsReachable(MemberInfo member) => member switch
    {
        FieldInfo field => field is { IsSpecialName: false } && IsReachable(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly),
        MethodBase method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (method.IsConstructor || !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && IsReachable(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly),
        PropertyInfo property => property.Name != "EqualityContract" && property.GetMethod is { IsPublic: true },
        _ => member.MemberType == MemberTypes.Event,
    };

    private static bool IsReachable(bool isPublic, bool isProtected) => isPublic || isProtected;

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        var isRecord = type.GetMethod("<Clone>$", All) is not null || type.GetMethod("PrintMembers", All) is not null;
        if (type.IsValueType)
            return $"{(type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : string.Empty)}{(isRecord ? "record " : string.Empty)}struct";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty;
        return modifier + (isRecord ? "record" : "class");
    }

    private static string Static(bool isStatic) => isStatic ? "static " : string.Empty;

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;

    private static string Accessors(PropertyInfo property) => property.SetMethod switch
    {
        { IsPublic: true } setter when setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => "get; init;",
        { IsPublic: true } => "get; set;",
        _ => "get;",
    };

    private static string TypeParameters(MethodInfo method)
        => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : string.Empty;

    private static string Constraints(MethodInfo method) => method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : string.Empty;

    private static string Constraints(Type[] typeParameters) => string.Concat(
        from parameter in typeParameters
        let attributes = parameter.GenericParameterAttributes
        let isClass = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        let isNew = attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
        let constraints = string.Join(", ", [.. isClass ? ["class"] : Array.Empty<string>(), .. parameter.GetGenericParameterConstraints().Select(TypeName.Of), .. isNew ? ["new()"] : Array.Empty<string>()])
        where constraints.Length > 0
        select $" where {parameter.Name} : {constraints}");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select((parameter, place) => $"{Modifier(method, parameter, place)}{TypeName.Of(parameter)} {parameter.Name}{Default(parameter)}"));

    private static string Modifier(MethodBase method, ParameterInfo parameter, int place)
        => place == 0 && method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this "
        : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return string.Empty;
        return parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default" : " = null",
            _ when parameter.ParameterType.IsEnum => $" = {TypeName.Of(parameter.ParameterType)}.{Enum.GetName(parameter.ParameterType, parameter.DefaultValue)}",
            string text => $" = \"{text}\"",
            var value => $" = {value}",
        };
    }
}
