namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>
/// The name of the test that the running code belongs to. It flows into every thread, task and timer that the
/// test starts, so that what they do later, even while another test runs, is still charged to it.
/// </summary>
/// <remarks>A name, not a test: what a test leaves behind must not keep its load context alive.</remarks>
public static class CurrentTest
{
    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>The name; null outside any test. An agent sets it around each test.</summary>
    public static string? Name
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }
}
