namespace Shakeout.TestOrderShuffler;

/// <summary>Hears what a running shuffle does, as it does it: for a display, or to keep the executed orders.</summary>
/// <remarks>
/// <code>
/// internal sealed class Orders(TextWriter output) : IShuffleListener
/// {
///     public void OrderFinished(int number, OrderRun run) => output.WriteLine($"order {number}: {run.Results.Count} tests");
/// }
/// </code>
/// Every member does nothing by default, so that a listener has only what it wants to hear. The calls of one shuffle
/// come one after the other, perhaps on different threads; the shuffle waits for each. What a listener throws ends
/// the shuffle.
/// </remarks>
public interface IShuffleListener
{
    /// <summary>An order has run.</summary>
    /// <param name="number">Which one, counted from 1.</param>
    /// <param name="run">What was executed, in that order.</param>
    void OrderFinished(int number, OrderRun run)
    {
    }

    /// <summary>A warm process gave other results than new ones: from now on every order runs in a new process.</summary>
    /// <param name="test">A test that came out differently.</param>
    void WarmProcessDiffers(TestCase test)
    {
    }

    /// <summary>The search for what a failing test depends on goes on.</summary>
    /// <param name="suspect">The test that failed in some order.</param>
    /// <param name="step">What is being done, in a few words: <c>finding the polluter</c>.</param>
    /// <param name="testsLeft">How many failing tests are still to be explained, this one included.</param>
    void Explaining(TestCase suspect, string step, int testsLeft)
    {
    }

    /// <summary>A dependence was found and confirmed in new processes.</summary>
    /// <param name="finding">The finding.</param>
    void Found(Finding finding)
    {
    }
}
