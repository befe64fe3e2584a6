namespace Shakeout.CurrentTest;

/// <summary>
/// A test, or what lives longer than one: a class, a collection, an assembly that shares fixtures. Random data belong to it.
/// </summary>
/// <remarks>
/// An adapter of a test framework says once which test is the current one, with <see cref="ReadFrom"/>; whoever makes what
/// several tests share enters a scope around it. Without either, all tests of the process are one scope. Safe to use from
/// any thread.
/// <code>
/// using (new TestScope("class Shop.OrderTests").Enter())
///     shared = Make.Customers.Build();
/// </code>
/// </remarks>
public sealed class TestScope
{
    private static readonly AsyncLocal<TestScope?> Entered = new();
    private static readonly TestScope WholeProcess = new("");

    // Which framework runs the tests is known to the process as a whole, and set once, before the first test.
    private static volatile Func<TestScope?>? Source;

    private readonly DataSeed? _seed;
    private object? _kept;

    /// <summary>A scope.</summary>
    /// <param name="id">What tells it from all others, the same in each run and on each machine: the full name of the test.</param>
    /// <param name="seed">Its seed; by default the run's.</param>
    public TestScope(string id, DataSeed? seed = null)
    {
        Id = id;
        _seed = seed;
    }

    /// <summary>The scope that the caller runs in: the one entered last, else the current test, else the process.</summary>
    public static TestScope Current => Entered.Value ?? Source?.Invoke() ?? WholeProcess;

    /// <summary>What tells it from all others; empty for the process.</summary>
    public string Id { get; }

    /// <summary>The seed of its random data.</summary>
    /// <exception cref="FormatException">The run's seed is no number.</exception>
    public DataSeed Seed => _seed ?? DataSeed.OfRun;

    /// <summary>Whether random data were drawn in it so far: a test that fails then tells its seed.</summary>
    public bool HasDrawn => Volatile.Read(ref _kept) is not null;

    /// <summary>For the adapter of a test framework: where the current test is known.</summary>
    /// <param name="source">The scope of the test that the caller runs in, always the same one for the same test; null outside of tests.</param>
    public static void ReadFrom(Func<TestScope?> source) => Source = source;

    /// <summary>Makes this the current scope, here and in what is called from here.</summary>
    /// <returns>Disposing it makes the one before current again.</returns>
    public IDisposable Enter()
    {
        var before = Entered.Value;
        Entered.Value = this;
        return new Entry(before);
    }

    /// <summary>What is kept for the scope, made at the first call.</summary>
    /// <param name="make">Makes it.</param>
    internal T Kept<T>(Func<TestScope, T> make)
        where T : class
        => (T)(Volatile.Read(ref _kept) ?? Interlocked.CompareExchange(ref _kept, make(this), null) ?? _kept);

    private sealed class Entry(TestScope? before) : IDisposable
    {
        public void Dispose() => Entered.Value = before;
    }
}
