using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Tests.Suites;

public sealed class TargetFrameworkChoiceTests
{
    [Theory]
    [InlineData("net8.0 net10.0 net9.0", "net10.0")]
    [InlineData("net472 net8.0", "net8.0")]
    [InlineData("net10.0 net11.0", "net10.0")]
    [InlineData("net11.0 net12.0", "net12.0")]
    [InlineData("net8.0 net10.0-windows", "net8.0")]
    [InlineData("net6.0 net472 netstandard2.0", null)]
    public void Takes_the_newest_that_runs_on_the_newest_runtime(string frameworks, string? chosen)
        => TargetFrameworkChoice.Newest(frameworks.Split(' '), new Version(10, 0, 12)).ShouldBe(chosen);
}
