using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Screens;

/// <summary>Several listeners that hear the same shuffle.</summary>
internal sealed class Listeners(params IReadOnlyList<IShuffleListener> all) : IShuffleListener
{
    public void OrderFinished(int number, OrderRun run)
    {
        foreach (var listener in all)
            listener.OrderFinished(number, run);
    }

    public void WarmProcessDiffers(TestCase test)
    {
        foreach (var listener in all)
            listener.WarmProcessDiffers(test);
    }

    public void Explaining(TestCase suspect, string step, int testsLeft)
    {
        foreach (var listener in all)
            listener.Explaining(suspect, step, testsLeft);
    }

    public void Found(Finding finding)
    {
        foreach (var listener in all)
            listener.Found(finding);
    }
}
