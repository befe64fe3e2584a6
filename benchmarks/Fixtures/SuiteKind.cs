namespace Shakeout.Benchmarks;

/// <summary>A kind of test, of which a suite holds thousands.</summary>
/// <param name="Name">The suite's name.</param>
/// <param name="Test">A test's source, with its number for <c>{0}</c>.</param>
/// <param name="UsesFixtures">Whether the suite references the adapter.</param>
internal sealed record SuiteKind(string Name, string Test, bool UsesFixtures)
{
    /// <summary>Facts of xunit, nothing else.</summary>
    public static SuiteKind Bare { get; } = new("Bare", "[Fact] public void T{0}() { }", UsesFixtures: false);

    /// <summary>Theories of one row.</summary>
    public static SuiteKind Theory { get; } = new("Theory", "[Theory, InlineData(1)] public void T{0}(int number) => _ = number;", UsesFixtures: false);

    /// <summary>Facts that ask for a fixture of test scope.</summary>
    public static SuiteKind Fixture { get; } = new("Fixture", "[FixtureFact] public void T{0}(Depth1 fixture) => _ = fixture;", UsesFixtures: true);

    /// <summary>Facts that ask for a fixture that needs four more, over all scopes.</summary>
    public static SuiteKind Deep { get; } = new("Deep", "[FixtureFact] public void T{0}(Depth5 fixture) => _ = fixture;", UsesFixtures: true);
}
