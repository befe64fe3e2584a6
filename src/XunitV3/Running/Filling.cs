using System.Reflection;
using Shakeout.Fixtures;
using Shakeout.XunitV3.Discovery;
using Xunit.Sdk;

namespace Shakeout.XunitV3.Running;

/// <summary>Puts fixtures among the arguments of a test.</summary>
internal static class Filling
{
    /// <summary>Gives a test an argument for every parameter: its data, and room where there is a fixture.</summary>
    /// <exception cref="FixtureException">The data has more or fewer values than there are parameters for it.</exception>
    public static void MakeRoom(FixtureTest test, RequestedFixtures requests)
    {
        if (requests.OfMethod.Count == 0)
            return;
        var parameters = test.TestMethod.Method.GetParameters();
        if (requests.OfMethod.Count == parameters.Length && test.TestMethodArguments.Length == 0)
        {
            test.TestMethodArguments = new object?[parameters.Length];
            return;
        }

        var places = Enumerable.Range(0, parameters.Length).Except(requests.OfMethod).ToArray();
        if (test.TestMethodArguments.Length != places.Length)
            throw new FixtureException(
                $"'{test.TestMethod.MethodName}' takes {Listed("value", places, parameters)} from its data and {Listed("fixture", requests.OfMethod, parameters)}; " +
                $"this row has {test.TestMethodArguments.Length}.\nCorrect the row, or mark the type of what is meant to be a fixture with [Fixture].");

        var converted = TypeHelper.ConvertArguments([.. test.TestMethodArguments], [.. places.Select(place => parameters[place].ParameterType)]);
        var arguments = new object?[parameters.Length];
        for (var index = 0; index < places.Length; index++)
            arguments[places[index]] = converted[index];
        test.TestMethodArguments = arguments;
    }

    private static string Listed(string word, IReadOnlyList<int> places, ParameterInfo[] parameters)
        => $"{places.Count} {word}{(places.Count == 1 ? "" : "s")}{(places.Count == 0 ? "" : $" ({string.Join(", ", places.Select(place => parameters[place].Name))})")}";
}
