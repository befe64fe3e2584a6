using System.Diagnostics.Metrics;

namespace Shakeout.Fixtures.Watching;

/// <summary>Listens to the instruments of a meter.</summary>
internal sealed class MeterWatch(string meter, string instrument, Func<bool> isOfTest)
{
    private readonly NameMatches _instruments = new("instrument", $"{meter}/{instrument}");
    private readonly MeterListener _listener = new();

    /// <summary>The only meter that is meant, or null for all of the name.</summary>
    public Meter? Meter { get; init; }

    public string Name => $"{meter}/{instrument}";

    public string? Hint() => _instruments.Hint();

    /// <summary>Begins to listen.</summary>
    /// <returns>What ends it.</returns>
    public Action Begin(Track track)
    {
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (_instruments.Includes($"{published.Meter.Name}/{published.Name}") && (Meter is null || ReferenceEquals(Meter, published.Meter)))
                listener.EnableMeasurementEvents(published);
        };
        Hear<byte>(track, number => number);
        Hear<short>(track, number => number);
        Hear<int>(track, number => number);
        Hear<long>(track, number => number);
        Hear<float>(track, number => number);
        Hear<double>(track, number => number);
        Hear<decimal>(track, number => (double)number);
        _listener.Start();
        return _listener.Dispose;
    }

    /// <summary>Asks the observable instruments for their values.</summary>
    public void Read() => _listener.RecordObservableInstruments();

    private void Hear<T>(Track track, Func<T, double> number) where T : struct
        => _listener.SetMeasurementEventCallback<T>((source, value, tags, _) =>
        {
            if (!isOfTest())
                return;
            var named = new Dictionary<string, object?>();
            foreach (var (key, tag) in tags)
                named[key] = tag;
            track.Add(source.Name, new Metering(source.Name, number(value), named));
        });
}
