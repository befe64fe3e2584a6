using System.Reflection;

namespace Shakeout.Fixtures.Definitions;

/// <summary>Reads the fixtures that an assembly declares.</summary>
/// <param name="faults">Takes a sentence for each one that is declared wrongly.</param>
internal sealed class DefinitionReader(ICollection<string> faults)
{
    private const BindingFlags StaticMethods = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All its fixtures; those that are declared wrongly are left out.</summary>
    public IEnumerable<FixtureDefinition> Read(Assembly assembly) => TypesOf(assembly).SelectMany(OfType);

    private IEnumerable<FixtureDefinition> OfType(Type type)
    {
        if (type.GetCustomAttribute<FixtureAttribute>() is { } attribute && OfClass(type, attribute) is { } ofClass)
            yield return ofClass;
        foreach (var method in type.GetMethods(StaticMethods | BindingFlags.Instance))
            if (method.GetCustomAttribute<FixtureAttribute>() is { } declared && OfMethod(method, declared) is { } ofMethod)
                yield return ofMethod;
    }

    private FixtureDefinition? OfClass(Type type, FixtureAttribute attribute)
    {
        if (type.IsAbstract || type.ContainsGenericParameters)
            return Refuse($"Class '{type.FullName}' is marked as a fixture, but it is {(type.IsAbstract ? "abstract or static" : "generic")}: it cannot be made.");
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
            return Refuse($"Fixture '{type.FullName}' has {constructors.Length} public constructors. Leave it exactly one, so that it is plain what it needs.");
        return Checked(new(constructors[0], attribute.As ?? type, attribute), type);
    }

    private FixtureDefinition? OfMethod(MethodInfo method, FixtureAttribute attribute)
    {
        var place = $"{method.DeclaringType!.FullName}.{method.Name}";
        if (!method.IsStatic || method.ContainsGenericParameters)
            return Refuse($"Fixture method '{place}' is {(method.IsStatic ? "generic" : "not static")}. Make it a static method with definite types.");
        var gives = FixtureForm.Of(method).Gives;
        return gives is null
            ? Refuse($"Fixture method '{place}' returns nothing. Let it return the fixture, or yield it between set-up and teardown.")
            : Checked(new(method, attribute.As ?? gives, attribute), gives);
    }

    private FixtureDefinition? Checked(FixtureDefinition definition, Type made)
    {
        if (!definition.Gives.IsAssignableFrom(made))
            return Refuse($"Fixture '{definition.Name}' says As = typeof({TypeName.Of(definition.Gives)}), but '{TypeName.Of(made)}' is none.");
        if (definition.Declared.Exclusive && definition.Scope != Scope.Test)
            return Refuse($"Fixture '{definition.Name}' is exclusive and has {TypeName.Of(definition.Scope)} scope. Exclusive fixtures have test scope: nothing else could run beside them.");
        if (definition.Parameters.FirstOrDefault(parameter => parameter is { Kind: ParameterKind.Value, Values.Count: 0 }) is { } parameter)
            return Refuse($"Parameter '{parameter.Name}' of fixture '{definition.Name}' has [Values] without any. Name them; only enums and bool have values of their own.");
        return definition;
    }

    private FixtureDefinition? Refuse(string fault)
    {
        faults.Add(fault);
        return null;
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
