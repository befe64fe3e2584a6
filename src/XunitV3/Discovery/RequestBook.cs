using System.Collections.Concurrent;
using System.Reflection;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>What the tests of an assembly ask for: planned once for all tests of a class that ask for the same.</summary>
/// <param name="planner">Plans them.</param>
internal sealed class RequestBook(Planner planner)
{
    private const string Key = "Shakeout.Requests";

    private readonly ConcurrentDictionary<Type, List<(Signature Signature, RequestedFixtures Requests)>> _ofClass = new();

    /// <summary>Plans the tests.</summary>
    public Planner Planner => planner;

    /// <summary>The book of an assembly; that of its discovery where the same process runs the tests.</summary>
    public static RequestBook Of(Assembly assembly)
    {
        if (TestContext.Current.PipelineStage == TestPipelineStage.Unknown)
            return new(new(FixtureCatalog.Of(assembly)));
        return (RequestBook)TestContext.Current.KeyValueStorage.GetOrAdd(
            $"{Key}: {assembly.Location}", static (_, tests) => new RequestBook(new(FixtureCatalog.Of(tests))), assembly)!;
    }

    /// <summary>What a test asks for.</summary>
    /// <exception cref="Shakeout.Fixtures.FixtureException">What it asks for cannot be given.</exception>
    public RequestedFixtures Of(IXunitTestMethod method)
    {
        var signature = Signature.Of(method);
        var ofClass = _ofClass.GetOrAdd(method.TestClass.Class, static _ => []);
        lock (ofClass)
        {
            foreach (var (same, known) in ofClass)
                if (same.Equals(signature))
                    return known;
            var requests = RequestedFixtures.Of(method, signature, planner);
            ofClass.Add((signature, requests));
            return requests;
        }
    }
}
