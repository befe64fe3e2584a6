using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

public sealed partial class Watcher
{
    /// <summary>Asserts that these were seen in this order, across all sources; others may lie before, between and after.</summary>
    /// <param name="names">The names of the sightings: <c>"Opened", "PriceChanged", "Closed"</c>.</param>
    /// <exception cref="FixtureException">They were not; the message shows all that was seen.</exception>
    public void ShouldHaveSeen(params string[] names)
    {
        if (names.Length == 0)
            throw new FixtureException("ShouldHaveSeen needs a name to look for.\nThat nothing was seen is asserted by ShouldHaveSeenOnly().");
        var found = 0;
        foreach (var sighting in Sightings)
        {
            if (found < names.Length && sighting.Name == names[found])
                found++;
        }

        if (found < names.Length)
            throw Failure($"{Listed(names)} should have been seen in this order, and there was no \"{names[found]}\"{(found == 0 ? "" : $" after \"{names[found - 1]}\"")}.");
    }

    /// <summary>Asserts that exactly these were seen, in this order, across all sources, and nothing else.</summary>
    /// <param name="names">The names of the sightings; none to assert that nothing was seen.</param>
    /// <exception cref="FixtureException">Others were; the message shows all that was seen.</exception>
    public void ShouldHaveSeenOnly(params string[] names)
    {
        if (!Sightings.Select(sighting => sighting.Name).SequenceEqual(names))
            throw Failure(names.Length == 0 ? "Nothing should have been seen." : $"{Listed(names)} should have been seen, in this order, and nothing else.");
    }

    /// <summary>Reads the observable instruments that are watched now (gauges and the like), and records their measurements.</summary>
    /// <exception cref="FixtureException">An instrument could not be read.</exception>
    public void RecordObservableInstruments()
    {
        List<MeterWatch> meters;
        lock (_lock)
            meters = [.. _meters];
        foreach (var meter in meters)
        {
            try
            {
                meter.Read();
            }
            catch (Exception error)
            {
                throw new FixtureException($"An instrument of '{meter.Name}' could not be read: {ValueText.Of(error)}", error);
            }
        }
    }

    /// <summary>Unsubscribes from everything.</summary>
    /// <exception cref="FixtureException">A source threw while it was left; all that did are told.</exception>
    public void Dispose()
    {
        List<(string Name, Action Stop)> stops;
        lock (_lock)
        {
            stops = [.. _stops];
            _stops.Clear();
        }

        var errors = new List<(string Name, Exception Error)>();
        foreach (var (name, stop) in stops)
        {
            try
            {
                stop();
            }
            catch (Exception error)
            {
                errors.Add((name, error));
            }
        }

        if (errors.Count > 0)
            throw new FixtureException($"The watcher could not leave {string.Join(" and ", errors.Select(entry => $"\"{entry.Name}\" ({ValueText.Of(entry.Error)})"))}.", errors[0].Error);
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private FixtureException Failure(string what) => new($"{what}\n{_sequence.Told()}");
}
