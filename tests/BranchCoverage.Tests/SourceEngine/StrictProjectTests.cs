namespace Shakeout.BranchCoverage.Tests.SourceEngine;

/// <summary>A project that calls single warnings errors, as all watched programs here do with those about null.</summary>
public sealed class StrictProjectTests
{
    [Fact]
    public async Task Is_watched_where_a_probe_hides_that_something_is_not_null()
        => (await WatchedProgram.GapsAsync("""
            static class Program
            {
                static int Of(string? a) { if (a == null) return 0; return a.Length; }
                public static void Run() => Of("a");
            }
            """)).ShouldBe("3: a == null never True");
}
