namespace Shakeout.TestOrderShuffler;

/// <summary>
/// One test of a suite, as an order sees it: its name and the groups it belongs to.
/// </summary>
/// <remarks>
/// <code>
/// var test = new TestCase("Shop.CartTests.Adds(count: 2)", Collection: "Shop.CartTests", Class: "Shop.CartTests", Method: "Adds");
/// </code>
/// Immutable; may be shared between threads.
/// </remarks>
/// <param name="Name">
/// What the test is called everywhere in Shakeout: <c>Namespace.Class.Method</c>, nested classes with
/// <c>+</c>; a theory row adds <c>(name: value, …)</c>. Unique in its suite, and free of paths, so that it is
/// the same on every machine. Two tests with one name are the same test.
/// </param>
/// <param name="Collection">The test collection: tests of one collection share its fixtures.</param>
/// <param name="Class">The test class with its namespace: tests of one class share its fixtures.</param>
/// <param name="Method">The test method's name: the rows of a theory share it.</param>
public sealed record TestCase(string Name, string Collection, string Class, string Method)
{
    /// <summary>
    /// The place of this test among the tests of its class when the class orders its own tests on purpose
    /// (with a test case orderer); such tests keep that order inside their class. Default: <see langword="null"/>,
    /// the test may run anywhere in its class.
    /// </summary>
    public int? DeclaredPlace { get; init; }

    /// <summary>Two tests are the same when their names are.</summary>
    /// <param name="other">The other test.</param>
    public bool Equals(TestCase? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The test's name.</summary>
    public override string ToString() => Name;
}
