using System.ComponentModel.DataAnnotations;
using Shakeout.CurrentTest;
using Shakeout.Factories.Data;

namespace Shakeout.Factories.Tests.Data;

/// <summary>Data in use: drawn, filled and told by factories.</summary>
public sealed class InFactoriesTests
{
    private static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new()
    {
        Name = f.Name.Full,
        Email = f.Unique($"{me.Code}@example.test"),
        Code = f.Unique(() => f.Chars(4)),
        Limit = f.Money(1, 500),
        Since = f.Past(),
        IsActive = f.Bool(),
    });

    private static readonly Factory<Guest> Guests = Factory.For<Guest>(name: nameof(Guests)).Fill();

    [Fact]
    public void Every_draw_can_stand_in_a_template()
    {
        using var scope = new TestScope("a", new DataSeed(1)).Enter();

        string.Join('\n', Customers.Build(2).Select(Shown)).ShouldBe("""
            Dwight Harvey, 8hf6-bcbmda97@example.test, 8hf6, 194.88, 2025-12-26T15:08:44.0000000+00:00, False
            Arthur Marvin, uvwc-bcbmda97@example.test, uvwc, 243.93, 2025-06-07T09:46:41.0000000+00:00, True
            """);
    }

    [Fact]
    public void A_range_of_decimals_draws_the_same_whether_or_not_it_is_known_before()
    {
        using var scope = new TestScope("a", new DataSeed(1)).Enter();
        var known = Factory.For<Customer>((f, me) => new() { Limit = f.Decimal(-1.5m, 1.5m, 3) }, "Limits").Build(100);

        using var again = new TestScope("a", new DataSeed(1)).Enter();
        var least = -1.5m;
        Factory.For<Customer>((f, me) => new() { Limit = f.Decimal(least, 1.5m, 3) }, "Limits").Build(100).Select(customer => customer.Limit)
            .ShouldBe(known.Select(customer => customer.Limit));
        known.Max(customer => customer.Limit).ShouldBeInRange(1.4m, 1.5m);
    }

    [Fact]
    public void A_range_without_a_decimal_is_told_with_its_member()
        => Should.Throw<FactoryException>(() => Factory.For<Customer>((f, me) => new() { Limit = f.Money(0.001m, 0.009m) }).Build()).Message.ShouldBe(
            "'InFactoriesTests.Customer.Limit' asks for a decimal from 0.001 to 0.009 with 2 places, and there is none. Widen the range or ask for more places.");

    [Fact]
    public void Unique_texts_of_two_tests_share_a_database()
    {
        var mails = new[] { "a", "b" }.SelectMany(test =>
        {
            using var scope = new TestScope(test, new DataSeed(1)).Enter();
            return Factory.For<Customer>((f, me) => new() { Email = f.Unique("ann@example.test") }, "Anns").Build(100).Select(customer => customer.Email);
        });

        mails.Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public void Options_change_the_locale_of_a_factory_and_of_no_other()
    {
        using var scope = new TestScope("a", new DataSeed(1)).Enter();

        Customers.From(new DataOptions { Locale = "ja" }).Build().Name.ShouldAllBe(letter => letter == ' ' || letter > 'z');
        Customers.Build().Name.ShouldAllBe(letter => letter < 'ÿ');
    }

    [Fact]
    public void A_factory_without_a_template_fills_all_members()
    {
        using var scope = new TestScope("a", new DataSeed(1)).Enter();

        Guests.Build().ToString().ShouldBe("Guest { Id = 0, FirstName = Icie, City = Joanyt, Home = Place { City = Twilamouth }, "
            + "Note = Aut explicabo reprehenderit sit suscipit occaecati mollitia veniam voluptatem. }");
        Guests.Explain().ShouldSatisfyAllConditions(
            text => text.ShouldContain("left to the database"),
            text => text.ShouldContain("filled by its name"),
            text => text.ShouldContain("filled member by member"));
    }

    [Fact]
    public void Customisations_of_autofixture_fill_members_of_a_factory()
        => Guests.Fill(new FillOptions { AutoFixture = fixture => AutoFixture.FixtureRegistrar.Register(fixture, () => new Place("Delft")) })
            .Build().Home.ShouldBe(new Place("Delft"));

    [Fact]
    public void A_member_that_cannot_be_filled_is_an_error_of_the_definition()
        => Should.Throw<FactoryException>(() => Factory.For<Unfillable>("Unfillables").Fill().Build()).Message
            .ShouldContain("has no rule, and nothing is known that makes a 'IFormatProvider'.");

    private static string Shown(Customer customer)
        => FormattableString.Invariant($"{customer.Name}, {customer.Email}, {customer.Code}, {customer.Limit}, {customer.Since:O}, {customer.IsActive}");

    private sealed class Customer
    {
        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string Code { get; init; } = "";

        public decimal Limit { get; init; }

        public DateTimeOffset Since { get; init; }

        public bool IsActive { get; init; }
    }

    private sealed record Guest(int Id, string FirstName, [property: MaxLength(6)] string City, Place Home, string? Note);

    private sealed record Place(string City);

    private sealed class Unfillable
    {
        public IFormatProvider Format { get; set; } = null!;
    }
}
