namespace Shakeout.Fixtures;

/// <summary>
/// Marks a class, or a static method, as a fixture: something that tests and other fixtures get by asking for its type.
/// </summary>
/// <remarks>
/// <para>
/// A class is made by its one public constructor, whose parameters are fixtures too, and disposed in the end. A method is
/// called, and what it returns is the fixture; one that returns <see cref="IAsyncEnumerable{T}"/> or
/// <see cref="IEnumerable{T}"/> sets up before its single <c>yield return</c> and tears down after it.
/// </para>
/// <para>
/// Besides fixtures, a parameter may be a <see cref="FixtureRequest"/>, a <see cref="CancellationToken"/> (that of the
/// set-up), or carry <see cref="ValuesAttribute"/>.
/// </para>
/// <para>
/// Where several fixtures give the same type, a test gets the nearest: one declared inside its class, else the one
/// <see cref="Within"/> the longest namespace that holds the test, else one of the test assembly, else one of a library.
/// A fixture that asks for the type it gives itself gets the next nearest: so it wraps what it overrides.
/// </para>
/// </remarks>
/// <param name="scope">How long the fixture lives.</param>
/// <example>
/// <code>
/// [Fixture(Scope.Class)]
/// public sealed class Shop(Catalogue catalogue) : IAsyncDisposable
/// {
///     public Basket OpenBasket() => new(catalogue);
///
///     public ValueTask DisposeAsync() => catalogue.CloseAsync();
/// }
///
/// public static class ShopFixtures
/// {
///     [Fixture]
///     public static async IAsyncEnumerable&lt;Basket&gt; Basket(Shop shop)
///     {
///         var basket = shop.OpenBasket();
///         yield return basket;
///         await basket.EmptyAsync();
///     }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class FixtureAttribute(Scope scope = Scope.Test) : Attribute
{
    /// <summary>How long the fixture lives. Default: one for each test.</summary>
    public Scope Scope => scope;

    /// <summary>The type it is asked for by; a base type or an interface of the fixture. Default: its own type.</summary>
    public Type? As { get; init; }

    /// <summary>The namespace whose tests, and those of the namespaces below, get this fixture. Default: every test.</summary>
    public string? Within { get; init; }

    /// <summary>Whether every test that it serves gets it, asked for or not. Default: false.</summary>
    public bool Autouse { get; init; }

    /// <summary>
    /// Whether tests that use it run one at a time, because it changes something of the whole process.
    /// Only for fixtures of test scope. Default: false.
    /// </summary>
    public bool Exclusive { get; init; }

    /// <summary>
    /// How long its set-up may take, in milliseconds: then its cancellation token is cancelled and the set-up has failed.
    /// Default: 0, without limit.
    /// </summary>
    public int SetUpTimeout { get; init; }
}
