using System.Text;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Tracing;

/// <summary>What the fixtures of a run cost, summed up.</summary>
internal sealed class FixtureCosts
{
    private const int Shown = 10;

    private readonly Dictionary<FixtureDefinition, Cost> _costs = [];

    /// <summary>Adds what a trace tells.</summary>
    public void Add(ScopeTrace trace)
    {
        foreach (var line in trace.Lines)
        {
            if (line.Fixture is not { } fixture)
                continue;
            if (!_costs.TryGetValue(fixture, out var cost))
                _costs.Add(fixture, cost = new());
            cost.Add(line);
        }
    }

    /// <summary>Writes the most expensive ones, set-up and teardown together.</summary>
    public void Write(StringBuilder text)
    {
        if (_costs.Count == 0)
            return;
        text.Append("\nslowest fixtures          created  reused     set-up   teardown    longest\n");
        foreach (var (fixture, cost) in _costs.OrderByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).Take(Shown))
            text.Append($"  {fixture.Name,-22} {cost.Created,8} {cost.Reused,7} {DurationText.Of(cost.SetUp),10} {DurationText.Of(cost.Teardown),10} {DurationText.Of(cost.Longest),10}\n");
    }

    private sealed class Cost
    {
        public int Created { get; private set; }

        public int Reused { get; private set; }

        public TimeSpan SetUp { get; private set; }

        public TimeSpan Teardown { get; private set; }

        public TimeSpan Longest { get; private set; }

        public TimeSpan Total => SetUp + Teardown;

        public void Add(TraceLine line)
        {
            Longest = line.Duration > Longest && line.Kind != TraceKind.Waited ? line.Duration : Longest;
            switch (line.Kind)
            {
                case TraceKind.Reused:
                    Reused++;
                    break;
                case TraceKind.Created or TraceKind.Failed:
                    Created++;
                    SetUp += line.Duration;
                    break;
                case TraceKind.TornDown or TraceKind.TeardownFailed:
                    Teardown += line.Duration;
                    break;
            }
        }
    }
}
