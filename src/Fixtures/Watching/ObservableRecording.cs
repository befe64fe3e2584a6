namespace Shakeout.Fixtures.Watching;

/// <summary>What a <see cref="Watcher"/> saw of an <see cref="IObservable{T}"/>: its values and how it ended.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class ObservableRecording<T>
{
    internal ObservableRecording(Track next, Track completed, Track failed)
        => (Next, Completed, Failed) = (new(next), new(completed), new(failed));

    /// <summary>Fires with each value.</summary>
    public Recording<T> Next { get; }

    /// <summary>Fires when the observable completes.</summary>
    public Recording<object?> Completed { get; }

    /// <summary>Fires when the observable ends by an error.</summary>
    public Recording<Exception> Failed { get; }
}
