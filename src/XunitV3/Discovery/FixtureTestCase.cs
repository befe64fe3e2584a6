using System.Diagnostics.CodeAnalysis;
using Shakeout.XunitV3.Running;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test as xunit found it, with the fixtures that it asks for.</summary>
internal sealed class FixtureTestCase : ISelfExecutingXunitTestCase, IXunitSerializable, IAsyncDisposable
{
    private IXunitTestCase? _inner;
    private IReadOnlyList<int> _picks = [];
    private string[] _labels = [];
    private string[] _texts = [];
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
        _labels = [.. variant.Labels.Select(label => label.Key)];
        _texts = [.. variant.Labels.Select(label => label.Value)];
        _planned = planned;
        TestCaseDisplayName = DisplayNameOf(inner.TestCaseDisplayName);
    }

    /// <inheritdoc/>
    public string TestCaseDisplayName { get; private set; } = "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => _traits ??= WithPicks(Inner.Traits);

    /// <inheritdoc/>
    public string UniqueID => _picks.Count == 0 ? Inner.UniqueID : $"{Inner.UniqueID}-{string.Join('-', _picks)}";

    private IXunitTestCase Inner => _inner ?? throw new InvalidOperationException("The test was not read back.");

    /// <summary>Whether values are picked for it, which it then says in its name and its traits.</summary>
    public bool HasPicks => _picks.Count > 0;

    /// <summary>The traits of a test, and a trait for each value that is picked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> WithPicks(IReadOnlyDictionary<string, IReadOnlyCollection<string>> traits)
    {
        if (!HasPicks)
            return traits;
        var both = traits.ToDictionary(trait => trait.Key, trait => trait.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (label, text) in _labels.Zip(_texts))
            both[label] = [.. both.GetValueOrDefault(label, []), text];
        return both;
    }

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
        info.AddValue("labels", _labels);
        info.AddValue("texts", _texts);
    }

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        _inner = info.GetValue<IXunitTestCase>("inner");
        _picks = info.GetValue<int[]>("picks") ?? [];
        _labels = info.GetValue<string[]>("labels") ?? [];
        _texts = info.GetValue<string[]>("texts") ?? [];
        TestCaseDisplayName = DisplayNameOf(Inner.TestCaseDisplayName);
    }

    private async ValueTask<IReadOnlyCollection<IXunitTest>> CreateTestsAsync(ValueTask<IReadOnlyCollection<IXunitTest>> tests) => WithFixtures(await tests);

    private IXunitTest[] WithFixtures(IReadOnlyCollection<IXunitTest> tests)
        => [.. tests.Select(test => new FixtureTest(this, test, DisplayNameOf(test.TestDisplayName), HasPicks ? $"{test.UniqueID}-{string.Join('-', _picks)}" : test.UniqueID))];

    // xunit names every parameter that its data does not fill with question marks: those are fixtures, and say nothing.
    private string DisplayNameOf(string name)
    {
        if (name.Contains(": ???", StringComparison.Ordinal))
            foreach (var parameter in TestMethod.Parameters.Reverse())
                name = name.Replace($", {parameter.Name}: ???", "", StringComparison.Ordinal).Replace($"({parameter.Name}: ???)", "", StringComparison.Ordinal);
        return HasPicks ? $"{name} [{string.Join(", ", _labels.Zip(_texts, (label, text) => $"{label}={text}"))}]" : name;
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
