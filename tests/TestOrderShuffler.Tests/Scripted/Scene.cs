namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>What the tests of a scripted suite share while they run.</summary>
internal sealed class Scene(HashSet<string> packageState, Random chance)
{
    private readonly HashSet<string> _state = [];

    /// <summary>State of the suite's own: fresh in each run.</summary>
    public bool Has(string what) => _state.Contains(what);

    public void Add(string what) => _state.Add(what);

    public void Remove(string what) => _state.Remove(what);

    /// <summary>State of a package: fresh in new processes only.</summary>
    public HashSet<string> Package => packageState;

    /// <summary>Whether something that happens at this rate happens now.</summary>
    public bool Happens(double rate) => chance.NextDouble() < rate;
}
