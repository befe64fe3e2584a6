namespace Shakeout.Fixtures.Watching;

/// <summary>What was seen of one source; part of a common sequence.</summary>
/// <param name="sequence">The sequence of all tracks.</param>
/// <param name="name">What messages call it.</param>
internal sealed class Track(Sequence sequence, string name)
{
    private volatile string? _end;

    public string Name => name;

    public Sequence Sequence => sequence;

    /// <summary>How the source ended, if nothing more can come: <c>Prices completed</c>. Else null.</summary>
    public string? End => _end;

    /// <summary>What a failed assert should know of the source besides what was seen; or null.</summary>
    public Func<string?> Hint { get; init; } = () => null;

    /// <summary>Something was seen under the track's own name.</summary>
    public void Add(object? value) => Add(name, value);

    public void Add(string nameOfSighting, object? value) => sequence.Add(this, nameOfSighting, value);

    /// <summary>Nothing more will come; those who wait learn it.</summary>
    public void EndWith(string how)
    {
        _end = how;
        sequence.Pulse();
    }
}
