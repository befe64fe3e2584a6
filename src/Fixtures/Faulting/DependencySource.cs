using Shakeout.Fixtures.Lifecycle;

namespace Shakeout.Fixtures.Faulting;

/// <summary>Where each trial's real dependency comes from, and where it goes.</summary>
/// <param name="Make">Gives the dependency of a trial.</param>
/// <param name="Release">Ends it after the trial.</param>
internal sealed record DependencySource<T>(Func<T> Make, Func<T, Task> Release) where T : class
{
    /// <summary>A new one for each trial, disposed of after it.</summary>
    public static DependencySource<T> Made(Func<T> create) => new(create, async made =>
    {
        if (MadeFixture.Owned(made).Teardown is { } teardown)
            await teardown.DisposeAsync();
    });

    /// <summary>One for all trials, which belongs to whoever gave it.</summary>
    public static DependencySource<T> Shared(T real) => new(() => real, _ => Task.CompletedTask);
}
