using System.Reflection;
using Shakeout.Fixtures;
using Shakeout.XunitV3.Discovery;
using Xunit.Sdk;

namespace Shakeout.XunitV3.Running;

/// <summary>Puts fixtures among the arguments of a test.</summary>
internal static class Filling
{
    /// <summary>Gives a test an argument for every parameter: its data, and room for the fixtures behind it.</summary>
    /// <exception cref="FixtureException">The data has more or fewer values than there are parameters for it.</exception>
    public static void MakeRoom(FixtureTest test, RequestedFixtures requests)
    {
        if (requests.OfMethod.Count == 0)
            return;
        var parameters = test.TestMethod.Parameters;
        var data = test.TestMethodArguments;
        var taken = parameters.Count - requests.OfMethod.Count;
        if (data.Length != taken)
            throw new FixtureException(
                $"'{test.TestMethod.MethodName}' takes {Listed("value", parameters.Take(taken))} from its data and {Listed("fixture", parameters.Skip(taken))}; " +
                $"this row has {data.Length}.\nCorrect the row, or mark the type of what is meant to be a fixture with [Fixture].");

        var arguments = new object?[parameters.Count];
        if (taken > 0)
            TypeHelper.ConvertArguments([.. data], [.. parameters.Take(taken).Select(parameter => parameter.ParameterType)]).CopyTo(arguments, 0);
        test.TestMethodArguments = arguments;
    }

    private static string Listed(string word, IEnumerable<ParameterInfo> parameters)
    {
        var names = parameters.Select(parameter => parameter.Name).ToList();
        return $"{names.Count} {word}{(names.Count == 1 ? "" : "s")}{(names.Count == 0 ? "" : $" ({string.Join(", ", names)})")}";
    }
}
