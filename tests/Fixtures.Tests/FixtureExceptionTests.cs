namespace Shakeout.Fixtures.Tests;

public class AFixtureException
{
    [Fact]
    public void Keeps_the_error_of_the_user()
    {
        var cause = new InvalidOperationException("no such shop");

        new FixtureException("Fixture 'Shop' failed.", cause).InnerException.ShouldBeSameAs(cause);
    }
}
