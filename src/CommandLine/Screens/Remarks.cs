using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Screens;

/// <summary>Remembers what is worth saying about a shuffle once its report is on the screen.</summary>
internal sealed class Remarks : IShuffleListener
{
    private readonly List<string> _made = [];

    /// <summary>A sentence each.</summary>
    public IReadOnlyList<string> Made => _made;

    public void WarmProcessDiffers(TestCase test) => _made.Add(
        $"From order 3 on, every order ran in a new process: in one kept for many orders, {test} came out differently. That is slower, and no less right.");
}
