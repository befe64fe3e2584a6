using System.Reflection;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;

namespace Shakeout.Fixtures.Tests.Planning;

/// <summary>Plans the tests of a world: a static class with fixtures and test classes.</summary>
internal static class Plans
{
    /// <summary>The plan of a test, drawn: a line for each fixture with what it is made from; or what is wrong.</summary>
    public static string Of(Type world, Type tests, string method)
    {
        var asking = tests.GetMethod(method)!;
        try
        {
            var plan = new Planner(FixtureCatalog.Of(world.Assembly, Types(world).Concat(Types(Outermost(tests))).Distinct())).Plan(new(tests, method), asking.GetParameters());
            return string.Join('\n', plan.Steps.Select(step => Line(plan, step)));
        }
        catch (FixtureException wrong)
        {
            return wrong.Message.Replace($"{world.FullName}+", "", StringComparison.Ordinal).Replace($"{world.FullName}.", "", StringComparison.Ordinal).Replace($"{world.Namespace}.", "", StringComparison.Ordinal);
        }
    }

    private static string Line(TestPlan plan, PlanStep step)
    {
        var inputs = step.Inputs.Where(input => input >= 0).Select(input => plan.Steps[input].Definition.Name).ToList();
        return inputs.Count == 0 ? step.Definition.Name : $"{step.Definition.Name}({string.Join(", ", inputs)})";
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } holder ? Outermost(holder) : type;

    private static IEnumerable<Type> Types(Type type)
        => type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(Types).Prepend(type);
}
