using Shakeout.Factories.Profiling;

namespace Shakeout.Factories.Tests.Profiling;

public sealed class ProfileTests
{
    [Fact]
    public void Tells_factories_cascades_and_tests()
    {
        var profile = new Profile();
        profile.Built["Make.Orders"] = 10;
        profile.Built["Make.Orders -> Make.Lines"] = 30;
        profile.Built["Make.Lines"] = 2;
        profile.Times["Make.Orders"] = TimeSpan.FromMilliseconds(12.5);
        profile.Rows["Make.Orders"] = 4;
        profile.Tests["Shop.Tests: places an order"] = TimeSpan.FromMilliseconds(10);
        profile.Tests[""] = TimeSpan.FromMilliseconds(2.5);

        ProfileText.Of(profile).ShouldBe("""
            Factories built 42 objects in 12.5 ms; 4 rows were saved

                 built  asked for  by others      rows         ms  factory
                    32          2         30         0        0.0  Make.Lines
                    10         10          0         4       12.5  Make.Orders

            Cascades
                     2  Make.Lines
                    10  Make.Orders
                    30    Make.Lines

            Tests that spend most
                  10.0 ms  Shop.Tests: places an order
                   2.5 ms  outside of tests

            """);
    }
}
