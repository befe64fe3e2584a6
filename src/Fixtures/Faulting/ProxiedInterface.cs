using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>What a proxy can stand in for.</summary>
internal static class ProxiedInterface
{
    /// <summary>Refuses what is no interface, or has members that cannot be passed on.</summary>
    public static void Check(Type type)
    {
        if (!type.IsInterface)
            throw new FixtureException($"'{TypeText.Of(type)}' is no interface, and only an interface can be made to fail.\nGive the code under test its dependency by an interface.");
        var refused = type.GetInterfaces().Append(type).SelectMany(part => part.GetMethods())
            .Where(CannotBePassedOn).Select(method => method.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        if (refused.Count > 0)
            throw new FixtureException($"'{TypeText.Of(type)}' cannot be made to fail: {Names.Quoted(refused)} cannot go through a proxy (static and abstract, returned by reference, or with a span).\nMove the other members to an interface of their own, and give the code under test that one.");
    }

    private static bool CannotBePassedOn(MethodInfo method)
        => (method.IsStatic && method.IsAbstract) || method.ReturnType.IsByRef || method.ReturnType.IsByRefLike
            || method.GetParameters().Any(parameter => (parameter.ParameterType.GetElementType() ?? parameter.ParameterType).IsByRefLike);
}
