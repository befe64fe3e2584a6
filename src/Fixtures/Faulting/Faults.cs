namespace Shakeout.Fixtures.Faulting;

/// <summary>Makes a dependency fail on purpose, call by call, and reports what the code under test does not handle.</summary>
/// <example>
/// <code>
/// await Faults.For&lt;IPaymentGateway&gt;(() => new FakeGateway())
///     .Accept&lt;PaymentRefused&gt;()
///     .RunAsync(async gateway => await new Checkout(gateway).PayAsync(new Basket()));
/// </code>
/// </example>
public static class Faults
{
    /// <summary>Begins with a factory, so that every trial has a dependency as new as the first had. Prefer this one.</summary>
    /// <typeparam name="T">The dependency: an interface.</typeparam>
    /// <param name="create">Makes the real one, or a working fake; called once for each trial, which disposes of it in the end.</param>
    /// <exception cref="FixtureException"><typeparamref name="T"/> is no interface, or no proxy can stand in for it, and why.</exception>
    public static FaultTrials<T> For<T>(Func<T> create) where T : class => For(DependencySource<T>.Made(create));

    /// <summary>Begins with one dependency that all trials share: what it remembers may make later trials run differently.</summary>
    /// <typeparam name="T">The dependency: an interface.</typeparam>
    /// <param name="real">The real one, or a working fake; it is not disposed of.</param>
    /// <exception cref="FixtureException"><typeparamref name="T"/> is no interface, or no proxy can stand in for it, and why.</exception>
    public static FaultTrials<T> For<T>(T real) where T : class => For(DependencySource<T>.Shared(real));

    private static FaultTrials<T> For<T>(DependencySource<T> source) where T : class
    {
        ProxiedInterface.Check(typeof(T));
        return new FaultTrials<T>(source, new FaultRules());
    }
}
