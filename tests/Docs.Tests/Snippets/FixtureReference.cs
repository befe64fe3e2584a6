using Microsoft.Extensions.Logging;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Logging;
using Shakeout.Fixtures.Settings;
using Shakeout.Fixtures.Time;
using Shakeout.Fixtures.Watching;
using Shakeout.XunitV3;
using static Shakeout.Docs.Tests.Snippets.WatcherSnippets;

#pragma warning disable xUnit1000 // Examples to read: they compile here and do not run.
#pragma warning disable xUnit1009 // The analyser does not know that a parameter without data is a fixture.
#pragma warning disable xUnit1041 // The analyser knows xunit's own fixtures only.

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The examples of the reference to fixtures and to xunit v3, compiled. Each region stands word for word in a doc comment.</summary>
internal static class FixtureReference
{
    #region fixture-attribute
    [Fixture(Scope.Class)]
    public sealed class Shop(Catalogue catalogue) : IAsyncDisposable
    {
        public Basket OpenBasket() => new(catalogue);

        public ValueTask DisposeAsync() => catalogue.CloseAsync();
    }

    public static class ShopFixtures
    {
        [Fixture]
        public static async IAsyncEnumerable<Basket> Basket(Shop shop)
        {
            var basket = shop.OpenBasket();
            yield return basket;
            await basket.EmptyAsync();
        }
    }
    #endregion

    #region values-attribute
    [Fixture(Scope.Class)]
    public sealed class Store([Values("sqlite", "memory")] string engine)
    {
        public string Engine => engine;
    }
    #endregion

    #region fixture-fact
    public class InvoiceTests(Shop shop)
    {
        [FixtureFact]
        public void Bears_the_date_of_the_sale(FakeClock clock)
            => shop.OpenBasket().Pay(clock).Date.ShouldBe(new DateOnly(2000, 1, 1));
    }
    #endregion

    public class CatalogueTests
    {
        #region fixture-theory
        [FixtureTheory]
        [InlineData("0141439580")]
        public void Finds(string isbn, Catalogue catalogue) => catalogue.Find(isbn).ShouldBe("Emma");
        #endregion
    }

    #region ordered
    [Ordered("each step of the migration needs the one before")]
    public class MigrationTests(Migration migration)
    {
        [Fact]
        public void First_the_titles_are_moved() => migration.Move("titles").ShouldBe(12);

        [Fact]
        public void Then_the_orders_that_name_them() => migration.Move("orders").ShouldBe(7);
    }
    #endregion

    #region log-capture
    public sealed class StockTests(LogCapture logs)
    {
        [FixtureFact]
        public void Warns_when_a_title_runs_low()
        {
            var stock = new Stock(logs.For<Stock>());
            stock.Sell("123", copies: 9);
            logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", new { Isbn = "123" }, times: 1);
        }
    }
    #endregion

    public static class SettingsFixtures
    {
        #region settings-get
        [Fixture(Scope.Assembly)]
        public static Payment Payment(TestSettings settings) => settings.Get<Payment>("Shop:Payment");
        #endregion

        #region settings-load
        [Fixture(Scope.Assembly)]
        public static TestSettings Settings(FixtureRequest request)
            => TestSettings.Load(request, new TestSettingsOptions().Bind<Payment>("Shop:Payment"));
        #endregion

        public static TestSettingsOptions Options()
        {
            #region settings-options
            var options = new TestSettingsOptions().Bind<Payment>("Shop:Payment").Bind<MailServer>("Shop:Mail");
            #endregion
            return options;
        }
    }

    public sealed class Catalogue
    {
        public string Find(string isbn) => isbn == "0141439580" ? "Emma" : "";

        public ValueTask CloseAsync() => default;
    }

    public sealed class Basket(Catalogue catalogue)
    {
        public (Catalogue From, DateOnly Date) Pay(TimeProvider clock) => (catalogue, DateOnly.FromDateTime(clock.GetUtcNow().Date));

        public Task EmptyAsync() => Task.CompletedTask;
    }

    public sealed class Migration
    {
        public int Move(string table) => table.Length;
    }

    public sealed record MailServer(string Host);
}

/// <summary>The example of the watcher, whose shop is that of the guide.</summary>
internal static class WatcherReference
{
    #region watcher
    public sealed class ShopTests(Watcher watcher)
    {
        [FixtureFact]
        public void Tells_a_new_price()
        {
            var shop = new Shop();
            var priceChanged = watcher.Event<PriceChanged>(shop, nameof(shop.PriceChanged));
            shop.Reprice("123", 3.50m);
            priceChanged.ShouldHaveFired(change => change.Price == 3.50m, times: 1);
        }
    }
    #endregion
}
