namespace Shakeout.Fixtures;

/// <summary>
/// Makes a fixture parametrised: each test that uses it, directly or through others, runs once for every value.
/// The value stands in the test's name, and as a trait: <c>Store=sqlite</c> for the fixture <c>Store</c>.
/// </summary>
/// <param name="values">The values; none for every value of an enum or of <see langword="bool"/>.</param>
/// <example>
/// <code>
/// [Fixture(Scope.Class)]
/// public sealed class Store([Values("sqlite", "memory")] string engine)
/// {
///     public string Engine => engine;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ValuesAttribute(params object?[] values) : Attribute
{
    /// <summary>The values in the order of the tests; empty for every value of the parameter's type.</summary>
    public IReadOnlyList<object?> Values { get; } = values;
}
