namespace Shakeout.TestOrderShuffler.Worker.Protocol;

/// <summary>What a worker tells the tool.</summary>
internal abstract record WorkerEvent
{
    /// <summary>The suite is loaded.</summary>
    /// <param name="Runtime">The version of the runtime that it runs on.</param>
    public sealed record Ready(string Runtime) : WorkerEvent;

    /// <summary>The suite cannot be run by this worker.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(string Reason) : WorkerEvent;

    /// <summary>All tests of the suite.</summary>
    public sealed record Tests(IReadOnlyList<TestDescription> Found) : WorkerEvent;

    /// <summary>A planned test begins.</summary>
    public sealed record Started(int Index) : WorkerEvent;

    /// <summary>Where the watched code was while a planned test ran; told before its end.</summary>
    /// <param name="Index">Its place in the plan.</param>
    /// <param name="Slots">The slots of the readings that it reached, counted over all their files.</param>
    public sealed record Saw(int Index, IReadOnlyList<int> Slots) : WorkerEvent;

    /// <summary>A planned test has ended.</summary>
    /// <param name="Index">Its place in the plan.</param>
    /// <param name="Verdict">How it ended.</param>
    /// <param name="Failure">The message and stack trace of its failure; empty when it did not fail.</param>
    public sealed record Finished(int Index, Verdict Verdict, string Failure) : WorkerEvent;

    /// <summary>Fixtures could not be torn down.</summary>
    /// <param name="What">Whose: <c>class 'Shop.CartTests'</c>.</param>
    /// <param name="Failure">The message and stack trace.</param>
    public sealed record CleanupFailed(string What, string Failure) : WorkerEvent;

    /// <summary>The process is about to end.</summary>
    /// <param name="Test">The name of the test that is the reason, also when it began earlier; empty when unknown.</param>
    /// <param name="How">What happened.</param>
    /// <param name="Text">What is known of it.</param>
    public sealed record Dying(string Test, Death How, string Text) : WorkerEvent;

    /// <summary>The plan has run to its end.</summary>
    /// <param name="WorkingSet">The memory in use by the process, in bytes.</param>
    /// <param name="LiveContexts">Load contexts of earlier orders that are still in memory.</param>
    public sealed record Done(long WorkingSet, int LiveContexts) : WorkerEvent;
}

/// <summary>How a test ended.</summary>
internal enum Verdict : byte
{
    Passed,
    Failed,
    Skipped,

    /// <summary>The suite has no such test any more: its data changes from one discovery to the next.</summary>
    Missing,
}

/// <summary>How a process ended.</summary>
internal enum Death : byte
{
    Exit,
    UnhandledException,
}

/// <summary>A test as its framework describes it.</summary>
internal sealed record TestDescription(
    string Name, string Collection, string Class, string Method, int? DeclaredPlace,
    IReadOnlyList<KeyValuePair<string, string>> Traits);
