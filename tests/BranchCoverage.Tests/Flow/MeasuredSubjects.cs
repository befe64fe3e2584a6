namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>The subject under every generation of coverlet's counters, once in a release build: it is built and run once for all tests.</summary>
public sealed class MeasuredSubjects : IAsyncLifetime
{
    private readonly Dictionary<string, MeasuredSubject> _byVersion = [];

    internal MeasuredSubject this[string coverlet] => _byVersion[coverlet];

    public async ValueTask InitializeAsync()
    {
        foreach (var (version, configuration) in (ValueTuple<string, string>[])[("6.0.4", "Debug"), ("8.0.1", "Debug"), ("10.0.1", "Release")])
            _byVersion.Add(version, await MeasuredSubject.RunAsync(version, configuration));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var subject in _byVersion.Values)
            subject.Dispose();
        return ValueTask.CompletedTask;
    }
}
