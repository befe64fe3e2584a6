using Shakeout.Fixtures;

namespace Shakeout.XunitV3.Tests.Discovery;

/// <summary>Tests that ask for parametrised fixtures in every way. They pass.</summary>
public class Shop(Shop.Store store)
{
    [Fact]
    public void Opens() => store.Engine.ShouldNotBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sells(int books) => books.ShouldBePositive();

    [FixtureTheory]
    [InlineData("Emma")]
    public void Orders(string title, Store ordered, FixtureRequest request)
    {
        title.ShouldBe("Emma");
        ordered.ShouldBeSameAs(store);
        request.AskedBy.ShouldStartWith("Shakeout.XunitV3.Tests.Discovery.Shop.Orders(title: \"Emma\") [Store=");
    }

    [Fact]
    [Trait("Kind", "slow")]
    public static void Is_static()
    {
    }

    [Fixture(Scope.Class)]
    public sealed class Store([Values("sqlite", "memory")] string engine)
    {
        public string Engine => engine;
    }
}
