using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>A test's body, whatever it returns.</summary>
/// <param name="RunAsync">Runs it; what it gives is its result, or null.</param>
/// <param name="Home">The assembly that it is written in: the test's.</param>
internal sealed record TrialBody<T>(Func<T, Task<object?>> RunAsync, Assembly Home);
