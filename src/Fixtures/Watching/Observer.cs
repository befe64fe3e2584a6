namespace Shakeout.Fixtures.Watching;

/// <summary>Passes what an observable brings on to the tracks of its recording.</summary>
internal sealed class Observer<T>(Track next, Track completed, Track failed) : IObserver<T>
{
    public void OnNext(T value) => next.Add(value);

    public void OnCompleted()
    {
        completed.Add(null);
        EndAll($"\"{next.Name}\" has completed");
    }

    public void OnError(Exception error)
    {
        failed.Add(error);
        EndAll($"\"{next.Name}\" has failed");
    }

    private void EndAll(string how)
    {
        foreach (var track in (Track[])[next, completed, failed])
            track.EndWith(how);
    }
}
