using System.Reflection;
using AutoFixture;
using AutoFixture.Kernel;
using Shakeout.Factories.Data;

namespace Shakeout.Factories.Tests.Data.Filling;

/// <summary>AutoFixture, set up by the user, as a source of values.</summary>
public sealed class AutoFixtureTests
{
    private static readonly FillOptions Customised = new()
    {
        AutoFixture = fixture =>
        {
            fixture.Customizations.Add(new Skus());
            fixture.Register(() => new Money(5, "EUR"));
            fixture.Register<IShape>(() => new Square(3));
        },
    };

    [Fact]
    public void Customisations_go_before_what_we_guess() => Sheet.Of<Item>(Customised).ShouldBe("""
        Sku = SKU-742 (filled by AutoFixture: Skus)
        Name = Nannie Cronin (filled by its name)
        Price = { Amount = 5, Currency = EUR } (filled by AutoFixture: a customisation)
        Shape = { Side = 3 } (filled by AutoFixture: a customisation)
        """);

    [Fact]
    public void What_autofixture_guesses_repeats_for_a_seed()
    {
        var options = new FillOptions { AutoFixture = _ => { } };

        Sheet.Of<Booking>(options).ShouldBe(
            "Stays = [[keyquod nesciunt, Stay { From = 04/01/2030, Until = 11:49, Guest = Guestexcepturi sint, Nights = 666, Late = True, Key = f35eba75-d752-4a83-9d9e-7ff60300d97e, Day = Monday }], [keyexplicabo est, Stay { From = 07/06/2029, Until = 16:39, Guest = Guesttemporibus voluptas, Nights = 648, Late = False, Key = c9a4c255-1c7f-4335-836e-f04ac02d4961, Day = Wednesday }], [keyveritatis voluptatem, Stay { From = 05/15/2030, Until = 03:25, Guest = Guestquas ut, Nights = 369, Late = True, Key = 39cc2d24-afb1-4781-9b8f-c6e4ec78f551, Day = Friday }]] (filled by AutoFixture)");
        Sheet.Of<Booking>(options).ShouldBe(Sheet.Of<Booking>(options));
        Sheet.Of<Booking>(options, key: 43).ShouldNotBe(Sheet.Of<Booking>(options));
    }

    [Fact]
    public void Threads_do_not_share_it()
    {
        var options = new FillOptions { AutoFixture = _ => { } };
        var expected = Enumerable.Range(0, 50).Select(key => Sheet.Of<Booking>(options, (ulong)key)).ToList();

        Enumerable.Range(0, 50).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(key => Sheet.Of<Booking>(options, (ulong)key)).ToList().ShouldBe(expected);
    }

    [Fact]
    public void What_it_cannot_make_is_an_error_with_the_member()
        => Should.Throw<FactoryException>(() => Sheet.Of<Unmakeable>(new FillOptions { AutoFixture = _ => { } })).Message
            .ShouldStartWith("AutoFixture cannot fill 'Customer.Email': AutoFixture was unable to create an instance from ");

    public sealed record Money(int Amount, string Currency);

    public sealed class Item
    {
        public string Sku { get; set; } = "";

        public string Name { get; set; } = "";

        public Money Price { get; set; } = null!;

        public IShape Shape { get; set; } = null!;
    }

    public interface IShape;

    public sealed record Square(int Side) : IShape;

    public abstract class Room;

    public sealed class Unmakeable
    {
        public Room Room { get; set; } = null!;
    }

    public sealed class Booking
    {
        public Dictionary<string, Stay> Stays { get; set; } = [];
    }

    public sealed record Stay(DateOnly From, TimeOnly Until, string Guest, int Nights, bool Late, Guid Key, DayOfWeek Day);

    private sealed class Skus : ISpecimenBuilder
    {
        public object Create(object request, ISpecimenContext context)
            => request is PropertyInfo { Name: "Sku" } ? $"SKU-{context.Create<int>()}" : new NoSpecimen();
    }
}
