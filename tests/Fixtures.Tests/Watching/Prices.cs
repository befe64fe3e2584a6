namespace Shakeout.Fixtures.Tests.Watching;

/// <summary>An observable whose source is the test.</summary>
internal sealed class Prices : IObservable<decimal>
{
    private readonly List<IObserver<decimal>> _observers = [];

    public int Observers => _observers.Count;

    public IDisposable Subscribe(IObserver<decimal> observer)
    {
        _observers.Add(observer);
        return new Leave(() => _observers.Remove(observer));
    }

    public void Tell(Action<IObserver<decimal>> what) => _observers.ForEach(what);

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
