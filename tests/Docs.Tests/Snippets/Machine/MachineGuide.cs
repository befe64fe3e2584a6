using Shakeout.Fixtures.Machine;
using Shakeout.Fixtures.Time;
using Shakeout.XunitV3;

#pragma warning disable xUnit1000 // Examples to read: they compile here and do not run.
#pragma warning disable xUnit1041 // The analyser knows xunit's own fixtures only.

namespace Shakeout.Docs.Tests.Snippets.Machine;

internal static class MachineGuide
{
    #region machine-tests
    public class ShopTests(TemporaryFolder folder)
    {
        [FixtureFact]
        public void A_catalogue_is_saved_as_it_was_read()
        {
            var catalogue = Catalogue.Load(folder.Write("old.csv", "Emma;9.50\n"));
            catalogue.Save(folder.PathOf("new.csv"));
            folder.Read("new.csv").ShouldBe("Emma;9.50\n");
        }

        [FixtureFact]
        public void A_price_means_the_same_in_Turkey(AmbientCulture culture)
        {
            culture.Use("tr-TR");
            Price.Parse("9.50").ShouldBe(9.50m);
        }

        [FixtureFact]
        public void Nothing_is_deleted_without_a_yes(ConsoleCapture console)
        {
            console.Type("n");
            Shop.Run(["delete", "Emma"]);
            console.Out.ShouldBe("Delete 'Emma'? Kept.\n");
        }
    }
    #endregion

    #region time-tests
    public class ReservationTests
    {
        [FixtureFact]
        public async Task A_copy_is_kept_for_fifteen_minutes(FakeClock clock)
        {
            var reservation = new Reservation(TimeSpan.FromMinutes(15), clock);
            clock.Advance(TimeSpan.FromMinutes(14));
            reservation.IsOver.ShouldBeFalse();
            clock.Advance(TimeSpan.FromMinutes(1));
            await reservation.Over;
        }

        [FixtureFact]
        public void An_invoice_bears_the_date_of_the_shop(FakeClock clock)
        {
            clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
            clock.SetUtcNow(new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero));
            new Invoice(clock).Date.ShouldBe(new DateOnly(2026, 3, 1));
        }
    }
    #endregion
}
