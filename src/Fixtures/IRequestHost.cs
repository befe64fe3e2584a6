namespace Shakeout.Fixtures;

/// <summary>What a request passes on to the scope that its fixture lives in.</summary>
internal interface IRequestHost
{
    /// <summary>Whether a test has failed in the scope so far.</summary>
    bool HasFailed { get; }

    /// <summary>Writes a line to the output of the test that is running.</summary>
    void WriteLine(string line);

    /// <summary>Adds a line to the trace, under the fixture.</summary>
    void Note(string line);
}
