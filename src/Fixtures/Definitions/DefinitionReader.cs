using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Definitions;

/// <summary>Reads the fixtures that types declare.</summary>
/// <param name="faults">Takes a sentence for each one that is declared wrongly.</param>
internal sealed class DefinitionReader(ICollection<string> faults)
{
    private const BindingFlags DeclaredMethods = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The fixture that a type is, and those that its methods make; those that are declared wrongly are left out.</summary>
    public IEnumerable<FixtureDefinition> Read(Type type)
    {
        // Nearly all types and methods are no fixtures, and to be told so is cheaper than to be given no attribute.
        if (type.IsDefined(typeof(FixtureAttribute), inherit: false)
            && OfClass(type, type.GetCustomAttribute<FixtureAttribute>()!) is { } ofClass)
            yield return ofClass;
        foreach (var method in type.GetMethods(DeclaredMethods))
            if (method.IsDefined(typeof(FixtureAttribute), inherit: false)
                && OfMethod(method, method.GetCustomAttribute<FixtureAttribute>()!) is { } ofMethod)
                yield return ofMethod;
    }

    private FixtureDefinition? OfClass(Type type, FixtureAttribute attribute)
    {
        if (type.IsAbstract || type.ContainsGenericParameters)
            return Refuse($"Class '{type.Namespace}.{TypeText.Simple(type)}' is marked as a fixture, but it is {(type.IsAbstract ? "abstract or static" : "generic")}: it cannot be made.");
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
            return Refuse($"Fixture '{definition.Name}' says As = typeof({TypeText.Simple(definition.Gives)}), but '{TypeText.Simple(made)}' is none.");
        if (definition.Declared.Exclusive && definition.Scope != Scope.Test)
            return Refuse($"Fixture '{definition.Name}' is exclusive and has {ScopeText.Of(definition.Scope)} scope. Exclusive fixtures have test scope: nothing else could run beside them.");
        if (definition.Declared.SetUpTimeout < 0)
            return Refuse($"Fixture '{definition.Name}' has a SetUpTimeout of {definition.Declared.SetUpTimeout} ms. Give it a positive one, or 0 for no limit.");
        return CheckedValues(definition);
    }

    private FixtureDefinition? CheckedValues(FixtureDefinition definition)
    {
        foreach (var parameter in definition.Parameters.Where(parameter => parameter.Kind == ParameterKind.Value))
        {
            if (parameter.Values.Count == 0)
                return Refuse($"Parameter '{parameter.Name}' of fixture '{definition.Name}' has [Values] without any. Name them; only enums and bool have values of their own.");
            if (parameter.Values.Where(value => !Fits(value, parameter.Type)).Take(1).ToList() is [var wrong])
                return Refuse($"Parameter '{parameter.Name}' of fixture '{definition.Name}' takes '{TypeText.Simple(parameter.Type)}', and its [Values] hold '{wrong ?? "null"}'. Correct the value, or the parameter's type.");
        }

        return definition;
    }

    private FixtureDefinition? Refuse(string fault)
    {
        faults.Add(fault);
        return null;
    }

    // Reflection widens numbers, as the call of a constructor or a method will.
    private static bool Fits(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
            return value is not null || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        var element = Nullable.GetUnderlyingType(type) ?? type;
        if (!element.IsPrimitive && !element.IsEnum)
            return false;
        try
        {
            Array.CreateInstance(element.IsEnum ? element.GetEnumUnderlyingType() : element, 1).SetValue(value, 0);
            return true;
        }
        catch (Exception misfit) when (misfit is InvalidCastException or ArgumentException)
        {
            return false;
        }
    }
}
