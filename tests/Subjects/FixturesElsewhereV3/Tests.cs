using Xunit.v3;

[assembly: TestFramework(typeof(Subjects.FixturesElsewhereV3.OwnFramework))]

namespace Subjects.FixturesElsewhereV3;

public sealed class OwnFramework : XunitTestFramework;

[Fixture]
public sealed class Clock;

public class ClockTests
{
    [FixtureFact]
    public void Asks(Clock clock) => Assert.NotNull(clock);

    [Fact]
    public void Asks_for_nothing()
    {
    }
}
