using Shakeout.Factories.Data;

namespace Shakeout.Factories.Tests.Data.Filling;

/// <summary>What members get that have no rule.</summary>
public sealed partial class FillerTests
{
    [Fact]
    public void A_name_says_what_a_member_holds() => Sheet.Of<Named>().ShouldBe("""
        FirstName = Nannie (filled by its name)
        LastName = Roberts (filled by its name)
        Name = Nannie Cronin (filled by its name)
        WorkEmail = nannie.cronin@example.test (filled by its name)
        Phone = (323) 555-0108 (filled by its name)
        BillingCity = Carolburgh (filled by its name)
        Street = 23082 Heaney Plains (filled by its name)
        PostCode = 12308-2836 (filled by its name)
        Country = Rwanda (filled by its name)
        Company = Cronin, Goyette and Hegmann (filled by its name)
        Website = https://quod.example.test/nesciunt (filled by its name)
        Title = quod nesciunt minima (filled by its name)
        Description = Minima nisi eaque accusamus eius. Laboriosam et sed quos excepturi sint distinctio sed aut. Explicabo est a architecto mollitia et architecto. Maxime repellendus earum optio temporibus. Facilis dolor quidem vel veritatis voluptatem omnis sunt non. (filled by its name)
        Capacity = quod nesciunt (filled by its type)
        Age = 72 (filled by its name)
        Quantity = 8 (filled by its name)
        UnitPrice = 741.83 (filled by its name)
        Latitude = 43.481678178928206 (filled by its name)
        BirthDate = 1996-06-06 (filled by its name)
        CreatedAt = 2029-09-17T19:53:29.0000000Z (filled by its type)
        ExpiresAt = 2030-08-21T05:46:49.0000000+00:00 (filled by its name)
        """);

    [Fact]
    public void A_type_says_what_is_left() => Sheet.Of<Typed>().ShouldBe("""
        Colour = quod nesciunt (filled by its type)
        Number = 742 (filled by its type)
        Maybe = 742 (filled by its type)
        Big = 741565 (filled by its type)
        Small = 742 (filled by its type)
        Octet = 189 (filled by its type)
        Exact = 741.57 (filled by its type)
        Rough = 741.5648787718233 (filled by its type)
        Rougher = 741.5649 (filled by its type)
        IsOn = False (filled by its type)
        Letter = t (filled by its type)
        Guid = 2feb6e95-3226-4dd7-83f1-66b233e3ef28 (filled by its type)
        Day = Friday (filled by its type)
        SomeDay = Friday (filled by its type)
        Moment = 2029-09-17T19:53:29.0000000Z (filled by its type)
        Instant = 2029-09-17T19:53:29.0000000+00:00 (filled by its type)
        Date = 2029-09-17 (filled by its type)
        Time = 17:47:51.0000000 (filled by its type)
        Span = 17:47:52 (filled by its type)
        Picture = 956EEB2F2632D7BD03F166B233E3EF28 (filled by its type)
        Page = https://quod.example.test/nesciunt (filled by its type)
        """);

    [Fact]
    public void Attributes_say_more_than_both() => Sheet.Of<Annotated>().ShouldBe("""
        Short = quod (filled by its type)
        Long = quod nesciuntkmb5h2mwhrssxhdrdy8cvwcj027 (filled by its type)
        ShortEmail = nannie@example.test (filled by its attributes)
        Page = https://quod.example.test/nesciunt (filled by its attributes)
        Number = (323) 555-0108 (filled by its attributes)
        Sku = EIW-6452 (filled by its attributes)
        Stars = 4 (filled by its attributes)
        Price = 741.57 (filled by its attributes)
        Moment = 2020-09-27T16:06:30.0000000Z (filled by its attributes)
        """);

    [Fact]
    public void Keys_and_what_the_database_makes_are_left_to_it() => Sheet.Of<Keyed>().ShouldBe("""
        Id = null (left to the database)
        CustomerId = null (left to the database)
        Search = null (left to the database)
        Version = null (left to the database)
        Paid = quod nesciunt (filled by its type)
        """);

    [Fact]
    public void Objects_and_collections_are_filled_too() => Sheet.Of<Order>().ShouldBe("""
        Customer = { Id = 0, FirstName = Nannie, Home = Place { City = East Everettetown }, Orders = [], Referrer = null } (filled member by member)
        Lines = [{ Order = null, Qty = 8 }, { Order = null, Qty = 2 }, { Order = null, Qty = 3 }] (filled member by member)
        Emails = [nannie.cronin@example.test, dudley.hegmann@example.test, alisa.stroman@example.test] (filled by its name)
        Numbers = [742, 160, 279] (filled by its type)
        """);

    [Fact]
    public void What_would_have_no_end_is_null_or_an_error() => Sheet.Of<Employee>().ShouldBe("""
        Boss = null (left null)
        'FillerTests.Employee.Deputy' has no rule, and to fill it would never end: Employee -> Employee. Give it a rule, or let it be null.
        'FillerTests.Team.Lead' has no rule, and to fill it would never end: Employee -> Team -> Employee. Give it a rule, or let it be null.
        """);

    [Fact]
    public void What_nobody_can_make_is_null_or_an_error() => Sheet.Of<Abstract>().ShouldBe("""
        Culture = null (left null)
        'FillerTests.Abstract.Format' has no rule, and nothing is known that makes a 'IFormatProvider'. Give it a rule, or let AutoFixture fill it: new FillOptions { AutoFixture = fixture => … }.
        """);

    [Fact]
    public void A_generic_type_is_named_as_it_is_written() => Sheet.Of<Registry<int>>().ShouldBe("""
        'Registry<int>.Entries' has no rule, and nothing is known that makes a 'Dictionary<string, int>'. Give it a rule, or let AutoFixture fill it: new FillOptions { AutoFixture = fixture => … }.
        """);

    [Fact]
    public void Values_keep_to_their_attributes()
    {
        Sheet.Values<Annotated, string>("Short", 1_000).ShouldAllBe(text => text.Length <= 5);
        Sheet.Values<Annotated, string>("Long", 1_000).ShouldAllBe(text => text.Length >= 40 && text.Length <= 50);
        Sheet.Values<Annotated, string>("ShortEmail", 1_000).ShouldAllBe(mail => mail.Length <= 20 && mail.EndsWith("@example.test", StringComparison.Ordinal) && mail[0] != '@');
        Sheet.Values<Annotated, int>("Stars", 1_000).Distinct().Order().ShouldBe([1, 2, 3, 4, 5]);
        Sheet.Values<Annotated, decimal>("Price", 1_000).ShouldAllBe(price => price >= 0 && price.Scale == 2);
        Sheet.Values<Annotated, string>("Sku", 1_000).ShouldAllBe(sku => System.Text.RegularExpressions.Regex.IsMatch(sku, "^[A-Z]{3}-[0-9]{4}$"));
    }

    [Fact]
    public void A_regular_expression_that_the_generator_does_not_know_is_an_error()
        => Should.Throw<FactoryException>(() => Sheet.Values<Unmatched, string>("Code", 1)).Message.ShouldBe(
            "'FillerTests.Unmatched.Code' has no rule, and no text could be made that matches its regular expression '(?=x)y'. Give the member a rule.");

    [Fact]
    public void Collections_have_as_many_items_as_asked_for()
    {
        Sheet.Of<Tagged>(new FillOptions { Items = 1 }).ShouldBe("""
            Tags = [quod nesciunt] (filled by its type)
            Pair = [quod nesciunt, minima nisi] (filled by its type)
            """);
    }

    private sealed class Registry<T>
    {
        public Dictionary<string, T> Entries { get; set; } = [];
    }
}
