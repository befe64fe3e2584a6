namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>The subject under every generation of coverlet's counters: it is built and run once for all tests.</summary>
public sealed class MeasuredSubjects : IAsyncLifetime
{
    private readonly Dictionary<string, MeasuredSubject> _byVersion = [];

    internal MeasuredSubject this[string coverlet] => _byVersion[coverlet];

    public async ValueTask InitializeAsync()
    {
        foreach (var version in (string[])["6.0.4", "8.0.1", "10.0.1"])
            _byVersion.Add(version, await MeasuredSubject.RunAsync(version));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var subject in _byVersion.Values)
            subject.Dispose();
        return ValueTask.CompletedTask;
    }
}
