using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases;

/// <summary>What tests changed after they had ended: work that they started and did not await. It is told when the run ends.</summary>
internal sealed class LateChanges
{
    private readonly List<string> _lines = [];

    public void Add(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }

    /// <exception cref="FixtureException">There were such changes.</exception>
    public void Throw()
    {
        lock (_lines)
        {
            if (_lines.Count == 0)
                return;
            throw new FixtureException($"""
                {Counted.Of(_lines.Count, "test")} went on after the end, on a database that was clean again:
                {string.Join('\n', _lines.Order(StringComparer.Ordinal).Select(line => $"  {line}"))}
                Await all that a test starts, and stop what it hosts before it ends.
                """);
        }
    }
}
