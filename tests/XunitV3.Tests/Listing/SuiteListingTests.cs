using Shakeout.Fixtures.Machine;
using Shakeout.XunitV3.Listing;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Listing;

public class ASuiteListing(TemporaryFolder folder)
{
    [Fact]
    public async Task Plans_what_would_run_class_by_class()
    {
        var request = new ListingRequest(ListingKind.Plan, folder.PathOf("plan.txt"));
        var assembly = new XunitTestAssembly(typeof(ASuiteListing).Assembly);

        new SuiteListing(assembly, await Found.InAsync(typeof(Mornings.Walk), typeof(Evenings.Walk))).Write(request);

        folder.Read("plan.txt").Replace("Shakeout.XunitV3.Tests.Listing.", "", StringComparison.Ordinal).ShouldBe("""
            Shakeout.XunitV3.Tests: 2 of 4 tests ask for fixtures

            Mornings+Walk.Starts
              create    Leash                 class
            Mornings+Walk.Is_put_off
            Mornings+Walk.Is_only_asked_for
            end of class Mornings.Walk
              tear down Leash                 class
            Evenings+Walk.Starts
              create    Leash                 class
            end of class Evenings.Walk
              tear down Leash                 class

            """);
    }
}
