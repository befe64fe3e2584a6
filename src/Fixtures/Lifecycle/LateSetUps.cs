namespace Shakeout.Fixtures.Lifecycle;

/// <summary>Set-ups that overran their time limit and were cancelled. Those that still come to an end are cleaned up.</summary>
internal sealed class LateSetUps
{
    private readonly object _gate = new();
    private List<Task<FixtureException?>>? _cleanUps;

    /// <summary>Takes the clean-up of one.</summary>
    /// <param name="cleanUp">Comes to what failed in it, or to null.</param>
    public void Add(Task<FixtureException?> cleanUp)
    {
        lock (_gate)
            (_cleanUps ??= []).Add(cleanUp);
    }

    /// <summary>Waits for the clean-ups.</summary>
    /// <returns>What failed.</returns>
    public async ValueTask<IReadOnlyList<Exception>> EndAsync()
    {
        List<Task<FixtureException?>>? cleanUps;
        lock (_gate)
            cleanUps = _cleanUps;
        return cleanUps is null ? [] : [.. (await Task.WhenAll(cleanUps)).OfType<Exception>()];
    }
}
