using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.CurrentTest;
using Xunit;
using Xunit.Sdk;

namespace Shakeout.XunitV3.Running;

/// <summary>
/// To which test random data belong, as xunit tells it: every test, whether or not it asks for fixtures; and where xunit makes
/// a fixture of its own, the class, collection or assembly that it is for.
/// </summary>
internal sealed class TestScopes
{
    // Whoever runs the tests makes the assembly's fixtures; only our own executor also tells failing tests their seed.
    private static readonly ConditionalWeakTable<Assembly, TestScopes> OfAssemblies = new();

    private readonly ConcurrentDictionary<string, TestScope> _scopes = new();

    /// <summary>Those of an assembly, which are current from now on.</summary>
    public static TestScopes Use(Assembly assembly)
    {
        var scopes = OfAssemblies.GetOrCreateValue(assembly);
        TestScope.ReadFrom(scopes.Current);
        return scopes;
    }

    /// <summary>The scope of the caller; null outside of tests.</summary>
    public TestScope? Current() => TestContext.Current switch
    {
        { Test: { } test } => Of(test.UniqueID, test, static test => $"{test.TestCase.TestClassName}: {test.TestDisplayName}"),
        { TestClass: { } testClass } => Of(testClass.UniqueID, testClass, static testClass => $"class {testClass.TestClassName}"),
        { TestCollection: { } collection } => Of(collection.UniqueID, collection, static collection => $"collection {collection.TestCollectionDisplayName}"),
        { TestAssembly: { } assembly } => Of(assembly.UniqueID, assembly, static assembly => $"assembly {new AssemblyName(assembly.AssemblyName).Name}"),
        _ => null,
    };

    /// <summary>Whether a test that ended drew random data, or what it shares with others did.</summary>
    public bool HaveDrawn(ITestMessage test)
        => HasDrawn(test.TestUniqueID) || HasDrawn(test.TestClassUniqueID) || HasDrawn(test.TestCollectionUniqueID) || HasDrawn(test.AssemblyUniqueID);

    /// <summary>Lets go of a test that ended.</summary>
    public void Forget(ITestMessage test) => _scopes.TryRemove(test.TestUniqueID, out _);

    private bool HasDrawn(string? id) => id is not null && _scopes.TryGetValue(id, out var scope) && scope.HasDrawn;

    // The ids of xunit hold the assembly's path, and its whole name its version: data must be the same wherever it lies, in each version.
    private TestScope Of<T>(string uniqueId, T known, Func<T, string> name)
        => _scopes.TryGetValue(uniqueId, out var scope) ? scope : _scopes.GetOrAdd(uniqueId, new TestScope(name(known)));
}
