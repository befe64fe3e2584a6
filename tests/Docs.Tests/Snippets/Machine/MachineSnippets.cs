using System.Net.Sockets;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Machine;
using Shakeout.Fixtures.Retrying;
using Shakeout.Fixtures.Time;

namespace Shakeout.Docs.Tests.Snippets.Machine;

/// <summary>The examples of the fixtures for machine and time. Each region stands word for word in a doc comment.</summary>
internal static class MachineSnippets
{
    public static void Folder(TemporaryFolder folder)
    {
        #region temporary-folder
        var catalogue = Catalogue.Load(folder.Write("old.csv", "Emma;9.50\n"));
        catalogue.Save(folder.PathOf("new.csv"));
        folder.Read("new.csv").ShouldBe("Emma;9.50\n");
        #endregion
    }

    public static void Variables(EnvironmentVariables variables)
    {
        #region environment-variables
        variables.Set("SHOP_REGION", "eu");
        variables.Unset("HTTP_PROXY");
        Shop.Region.ShouldBe("eu");
        #endregion
    }

    public static void Culture(AmbientCulture culture)
    {
        #region ambient-culture
        culture.Use("tr-TR");
        Price.Parse("9.50").ShouldBe(9.50m);
        #endregion
    }

    public static void Zone(LocalTimeZone zone)
    {
        #region local-time-zone
        zone.Use("Asia/Tokyo");
        Shop.IsOpen.ShouldBeTrue();
        #endregion
    }

    public static void Current(TemporaryFolder folder, CurrentFolder current)
    {
        #region current-folder
        folder.Write("catalogue.csv", "Emma;9.50\n");
        current.Use(folder.Path);
        Catalogue.Load("catalogue.csv").Text.ShouldStartWith("Emma");
        #endregion
    }

    public static void Captured(ConsoleCapture console)
    {
        #region console-capture
        console.Type("y");
        Shop.Run(["delete", "Emma"]);
        console.Out.ShouldBe("Delete 'Emma'? Deleted.\n");
        #endregion
    }

    public static async Task PortAsync(FreePort port)
    {
        #region free-port
        port.Release();
        await using var server = await Server.StartAsync(port.Number);
        server.Address.ShouldBe(port.ToString());
        #endregion
    }

    public static void Clock()
    {
        #region fake-clock
        var clock = new FakeClock();
        var reservation = new Reservation(TimeSpan.FromMinutes(15), clock);
        clock.Advance(TimeSpan.FromMinutes(15));
        reservation.IsOver.ShouldBeTrue();
        #endregion
    }

    public static async Task RetryAsync(FixtureRequest request, Server server)
    {
        #region retry
        await request.RetryAsync(async (attempt, cancellation) => await server.PingAsync(cancellation));
        #endregion
    }

    public static async Task<Server> RetryForAsync(FixtureRequest request, FreePort port)
    {
        #region retry-for
        var server = await request.RetryAsync((attempt, cancellation) => Server.StartAsync(port.Number));
        #endregion
        return server;
    }

    public static RetryOptions Options()
    {
        #region retry-options
        var options = new RetryOptions { Attempts = 5, ShouldRetry = error => error is SocketException };
        #endregion
        return options;
    }
}
