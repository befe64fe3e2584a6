namespace Shakeout.Fixtures.Tests.Planning;

/// <summary>A world of fixtures of which some are nearer to the tests in <c>Sales</c> than others.</summary>
internal static class Overrides
{
    public sealed record Pen;

    public sealed record Ink;

    public sealed record Press;

    public sealed record Drawing;

    public sealed record Desk;

    public sealed record Chair;

    public sealed record Bell;

    public sealed record Light;

    [Fixture]
    public static Pen OfAll() => new();

    [Fixture(Within = "Shakeout.Fixtures.Tests.Planning")]
    public static Pen OfPlanning(Pen pen) => pen;

    [Fixture(Within = "Shakeout.Fixtures.Tests.Planning.Sales")]
    public static Pen OfSales(Pen pen) => pen;

    [Fixture(Within = "Shakeout.Fixtures.Tests.Plan")]
    public static Pen OfAnotherNamespace() => new();

    [Fixture(Scope.Assembly)]
    public static Ink Black() => new();

    [Fixture(Scope.Assembly)]
    public static Press Heavy(Ink ink) => new();

    [Fixture(Scope.Class)]
    public static Drawing Sketched(Ink ink) => new();

    [Fixture(Scope.Assembly, Within = "Shakeout.Fixtures.Tests.Planning.Sales")]
    public static Desk DeskOfSales() => new();

    [Fixture(Scope.Assembly, Within = "Shakeout.Fixtures.Tests.Planning.Sales")]
    public static Chair ChairOfSales(Desk desk) => new();

    [Fixture(Autouse = true)]
    public static Bell Rung() => new();

    [Fixture(Scope.Class, Autouse = true)]
    public static Bell RungToo() => new();

    [Fixture]
    public static Light Bright() => new();
}
