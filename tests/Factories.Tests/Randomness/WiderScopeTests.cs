using Shakeout.CurrentTest;
using Shakeout.Factories.Tests.Randomness;

[assembly: AssemblyFixture(typeof(SharedByAssembly))]

namespace Shakeout.Factories.Tests.Randomness;

/// <summary>What a fixture of xunit builds belongs to the class, collection or assembly that it is for, whichever test comes first.</summary>
[Collection(nameof(SharedByCollection))]
public sealed class WiderScopeTests(Built ofClass, SharedByCollection ofCollection, SharedByAssembly ofAssembly) : IClassFixture<Built>
{
    [Fact]
    public void Of_a_class() => Shown(ofClass).ShouldBe(Again("class Shakeout.Factories.Tests.Randomness.WiderScopeTests"));

    [Fact]
    public void Of_a_collection() => Shown(ofCollection).ShouldBe(Again("collection SharedByCollection"));

    [Fact]
    public void Of_an_assembly() => Shown(ofAssembly).ShouldBe(Again("assembly Shakeout.Factories.Tests"));

    private static string Shown(Built built) => $"{built.Scope}: {built.Number}";

    private static string Again(string scope)
    {
        using var entered = new TestScope(scope).Enter();
        return Shown(new Built());
    }
}

public class Built
{
    private static readonly Factory<Numbered> Numbers = Factory.For<Numbered>((f, me) => new(f.Int(1, 1_000_000_000)));

    public string Scope { get; } = TestScope.Current.Id;

    public int Number { get; } = Numbers.Build().Value;

    private sealed record Numbered(int Value);
}

[CollectionDefinition(nameof(SharedByCollection))]
public sealed class SharedByCollection : Built, ICollectionFixture<SharedByCollection>;

public sealed class SharedByAssembly : Built;
