using System.Diagnostics.CodeAnalysis;
using Shakeout.Fixtures.Planning;
using Shakeout.XunitV3.Running;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test as xunit found it, with the fixtures that it asks for.</summary>
internal sealed class FixtureTestCase : ISelfExecutingXunitTestCase, IXunitSerializable, IAsyncDisposable
{
    private IXunitTestCase? _inner;
    private IReadOnlyList<int> _picks = [];
    private string _suffix = "";
    private PlannedTest? _planned;
    private IReadOnlyDictionary<string, IReadOnlyCollection<string>>? _traits;
    private IXunitTestMethod? _method;
    private string[]? _parameterTypes;
    private string? _returnType;

    /// <summary>Called by xunit when it reads the test back.</summary>
    public FixtureTestCase()
    {
    }

    /// <param name="inner">The test as xunit found it.</param>
    /// <param name="planned">What it asks for.</param>
    public FixtureTestCase(IXunitTestCase inner, PlannedTest planned)
    {
        var variant = planned.Variant;
        _inner = inner;
        _picks = variant.Picks;
        _suffix = variant.Suffix;
        _planned = planned;
        TestCaseDisplayName = DisplayNameOf(inner.TestCaseDisplayName);
        if (HasPicks)
            _traits = TraitsOf(inner, variant);
    }

    /// <inheritdoc/>
    public string TestCaseDisplayName { get; private set; } = "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => _traits ??= Inner.Traits;

    /// <inheritdoc/>
    public string UniqueID => _picks.Count == 0 ? Inner.UniqueID : $"{Inner.UniqueID}-{string.Join('-', _picks)}";

    private IXunitTestCase Inner => _inner ?? throw new InvalidOperationException("The test was not read back.");

    /// <summary>Whether values are picked for it, which it then says in its name and its traits.</summary>
    public bool HasPicks => _picks.Count > 0;

    /// <summary>Its plan; one that was read back is planned anew.</summary>
    /// <param name="book">Plans it.</param>
    public PlannedTest PlanWith(RequestBook book)
        => _planned ??= book.Of(TestMethod).Variants.First(planned => planned.Variant.Picks.SequenceEqual(_picks));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests()
    {
        var tests = Inner.CreateTests();
        return tests.IsCompletedSuccessfully ? new(WithFixtures(tests.Result)) : CreateTestsAsync(tests);
    }

    /// <inheritdoc/>
    public ValueTask<RunSummary> Run(
        ExplicitOption explicitOption, IMessageBus messageBus, object?[] constructorArguments, ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
        => FixtureTestCaseRunner.Instance.RunAsync(this, new(explicitOption, messageBus, constructorArguments, aggregator, cancellationTokenSource));

    /// <inheritdoc/>
    public void PreInvoke() => Inner.PreInvoke();

    /// <inheritdoc/>
    public void PostInvoke() => Inner.PostInvoke();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : default;

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("inner", Inner);
        info.AddValue("picks", _picks.ToArray());
        info.AddValue("suffix", _suffix);
        if (HasPicks)
            info.AddValue("traits", Traits.ToDictionary(trait => trait.Key, trait => trait.Value.ToHashSet()));
    }

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        _inner = info.GetValue<IXunitTestCase>("inner");
        _picks = info.GetValue<int[]>("picks") ?? [];
        _suffix = info.GetValue<string>("suffix") ?? "";
        TestCaseDisplayName = DisplayNameOf(Inner.TestCaseDisplayName);
        if (HasPicks)
            _traits = (info.GetValue<Dictionary<string, HashSet<string>>>("traits") ?? []).ToDictionary(
                trait => trait.Key, trait => (IReadOnlyCollection<string>)trait.Value, StringComparer.OrdinalIgnoreCase);
    }

    private async ValueTask<IReadOnlyCollection<IXunitTest>> CreateTestsAsync(ValueTask<IReadOnlyCollection<IXunitTest>> tests) => WithFixtures(await tests);

    private IXunitTest[] WithFixtures(IReadOnlyCollection<IXunitTest> tests)
        => [.. tests.Select(test => new FixtureTest(this, test, DisplayNameOf(test.TestDisplayName), HasPicks ? $"{test.UniqueID}{_suffix}" : test.UniqueID))];

    private static Dictionary<string, IReadOnlyCollection<string>> TraitsOf(IXunitTestCase inner, PlanVariant variant)
    {
        var traits = inner.Traits.ToDictionary(trait => trait.Key, trait => trait.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (label, text) in variant.Labels)
            traits[label] = [.. traits.GetValueOrDefault(label, []), text];
        return traits;
    }

    // xunit names every parameter that its data does not fill with question marks: those are fixtures, and say nothing.
    private string DisplayNameOf(string name)
    {
        if (!name.Contains(": ???", StringComparison.Ordinal))
            return name + _suffix;
        foreach (var parameter in TestMethod.Parameters)
            name = name.Replace($", {parameter.Name}: ???", "", StringComparison.Ordinal).Replace($"({parameter.Name}: ???)", "", StringComparison.Ordinal);
        return name + _suffix;
    }

    #region As xunit found it

    /// <inheritdoc/>
    public bool Explicit => Inner.Explicit;

    /// <inheritdoc/>
    public Type[]? SkipExceptions => Inner.SkipExceptions;

    /// <inheritdoc/>
    public string? SkipReason => Inner.SkipReason;

    string? ITestCaseMetadata.SkipReason => ((ITestCaseMetadata)Inner).SkipReason;

    /// <inheritdoc/>
    public Type? SkipType => Inner.SkipType;

    /// <inheritdoc/>
    public string? SkipUnless => Inner.SkipUnless;

    /// <inheritdoc/>
    public string? SkipWhen => Inner.SkipWhen;

    /// <inheritdoc/>
    public string? SourceFilePath => Inner.SourceFilePath;

    /// <inheritdoc/>
    public int? SourceLineNumber => Inner.SourceLineNumber;

    /// <inheritdoc/>
    public int Timeout => Inner.Timeout;

    /// <inheritdoc/>
    public IXunitTestCollection TestCollection => TestMethod.TestClass.TestCollection;

    ITestCollection ITestCase.TestCollection => TestCollection;

    /// <inheritdoc/>
    public IXunitTestClass TestClass => TestMethod.TestClass;

    ITestClass ITestCase.TestClass => TestClass;

    /// <inheritdoc/>
    public int TestClassMetadataToken => Inner.TestClassMetadataToken;

    int? ITestCaseMetadata.TestClassMetadataToken => TestClassMetadataToken;

    /// <inheritdoc/>
    public string TestClassName => Inner.TestClassName;

    /// <inheritdoc/>
    public string? TestClassNamespace => Inner.TestClassNamespace;

    /// <inheritdoc/>
    public string TestClassSimpleName => Inner.TestClassSimpleName;

    /// <inheritdoc/>
    public IXunitTestMethod TestMethod => _method ??= Inner.TestMethod;

    [NotNull]
    ITestMethod? ITestCase.TestMethod => TestMethod;

    /// <inheritdoc/>
    public int? TestMethodArity => Inner.TestMethodArity;

    /// <inheritdoc/>
    public int TestMethodMetadataToken => Inner.TestMethodMetadataToken;

    int? ITestCaseMetadata.TestMethodMetadataToken => TestMethodMetadataToken;

    /// <inheritdoc/>
    public string TestMethodName => Inner.TestMethodName;

    /// <inheritdoc/>
    public string[] TestMethodParameterTypesVSTest => _parameterTypes ??= Inner.TestMethodParameterTypesVSTest;

    /// <inheritdoc/>
    public string TestMethodReturnTypeVSTest => _returnType ??= Inner.TestMethodReturnTypeVSTest;

    #endregion
}
