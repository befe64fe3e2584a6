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
    private string _suffix = "";
    private PlannedTest? _planned;

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
        Traits = inner.Traits;
        foreach (var (label, text) in variant.Labels)
            Traits = new Dictionary<string, IReadOnlyCollection<string>>(Traits, StringComparer.OrdinalIgnoreCase) { [label] = [text] };
    }

    /// <inheritdoc/>
    public string TestCaseDisplayName { get; private set; } = "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits { get; private set; } = new Dictionary<string, IReadOnlyCollection<string>>();

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
    public async ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests()
    {
        var tests = await Inner.CreateTests();
        var ours = new List<IXunitTest>(tests.Count);
        foreach (var test in tests)
            ours.Add(new FixtureTest(this, test, DisplayNameOf(test.TestDisplayName), HasPicks ? $"{test.UniqueID}{_suffix}" : test.UniqueID));
        return ours;
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
        info.AddValue("traits", Traits.ToDictionary(trait => trait.Key, trait => trait.Value.ToHashSet()));
    }

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        _inner = info.GetValue<IXunitTestCase>("inner");
        _picks = info.GetValue<int[]>("picks") ?? [];
        _suffix = info.GetValue<string>("suffix") ?? "";
        TestCaseDisplayName = DisplayNameOf(Inner.TestCaseDisplayName);
        Traits = (info.GetValue<Dictionary<string, HashSet<string>>>("traits") ?? []).ToDictionary(
            trait => trait.Key, trait => (IReadOnlyCollection<string>)trait.Value, StringComparer.OrdinalIgnoreCase);
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
    public IXunitTestCollection TestCollection => Inner.TestCollection;

    ITestCollection ITestCase.TestCollection => TestCollection;

    /// <inheritdoc/>
    public IXunitTestClass TestClass => Inner.TestClass;

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
    public IXunitTestMethod TestMethod => Inner.TestMethod;

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
    public string[] TestMethodParameterTypesVSTest => Inner.TestMethodParameterTypesVSTest;

    /// <inheritdoc/>
    public string TestMethodReturnTypeVSTest => Inner.TestMethodReturnTypeVSTest;

    #endregion
}
