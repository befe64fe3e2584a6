namespace Bookshop.Tests;

public class MakeTests
{
    [Fact]
    public void Every_factory_builds_with_every_trait() => Factory.Check(typeof(Make).Assembly);
}
