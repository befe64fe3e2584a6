using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Shakeout.Factories.Tests.Data.Filling;

/// <content>What is filled.</content>
public sealed partial class FillerTests
{
    private sealed record Named(
        string FirstName, string LastName, string Name, string WorkEmail, string Phone, string BillingCity, string Street, string PostCode, string Country,
        string Company, string Website, string Title, string Description, string Capacity, int Age, int Quantity, decimal UnitPrice, double Latitude,
        DateOnly BirthDate, DateTime CreatedAt, DateTimeOffset ExpiresAt);

    private sealed record Typed(
        string Colour, int Number, int? Maybe, long Big, short Small, byte Octet, decimal Exact, double Rough, float Rougher, bool IsOn, char Letter, Guid Guid,
        DayOfWeek Day, DayOfWeek? SomeDay, DateTime Moment, DateTimeOffset Instant, DateOnly Date, TimeOnly Time, TimeSpan Span, byte[] Picture, Uri Page);

    private sealed class Annotated
    {
        [MaxLength(5)]
        public string Short { get; set; } = "";

        [StringLength(50, MinimumLength = 40)]
        public string Long { get; set; } = "";

        [EmailAddress, MaxLength(20)]
        public string ShortEmail { get; set; } = "";

        [Url]
        public string Page { get; set; } = "";

        [Phone]
        public string Number { get; set; } = "";

        [RegularExpression("^[A-Z]{3}-[0-9]{4}$")]
        public string Sku { get; set; } = "";

        [Range(1, 5)]
        public int Stars { get; set; }

        [Range(0, double.MaxValue)]
        public decimal Price { get; set; }

        [Range(typeof(DateTime), "2020-01-01", "2020-12-31")]
        public DateTime Moment { get; set; }
    }

    private sealed class Keyed
    {
        public int Id { get; set; }

        public Guid CustomerId { get; set; }

        [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
        public string Search { get; set; } = "";

        [Timestamp]
        public byte[] Version { get; set; } = [];

        public string Paid { get; set; } = "";
    }

    private sealed class Order
    {
        public Customer Customer { get; set; } = null!;

        public List<Line> Lines { get; set; } = [];

        public string[] Emails { get; set; } = [];

        public IReadOnlySet<int> Numbers { get; set; } = new HashSet<int>();
    }

    private sealed record Customer(int Id, string FirstName, Place Home)
    {
        public IList<Order> Orders { get; init; } = [];

        public Customer? Referrer { get; init; }
    }

    private sealed class Line
    {
        public Order? Order { get; set; }

        public int Qty { get; set; }
    }

    private readonly record struct Place(string City);

    private sealed class Employee
    {
        public Employee? Boss { get; set; }

        [Required]
        public Employee? Deputy { get; set; }

        public Team Team { get; set; } = null!;
    }

    private sealed class Team
    {
        public Employee Lead { get; set; } = null!;
    }

    private sealed class Abstract
    {
        public IFormatProvider? Culture { get; set; }

        public IFormatProvider Format { get; set; } = null!;
    }

    private sealed class Unmatched
    {
        [RegularExpression("(?=x)y")]
        public string Code { get; set; } = "";
    }

    private sealed class Tagged
    {
        public List<string> Tags { get; set; } = [];

        [MinLength(2)]
        public List<string> Pair { get; set; } = [];
    }
}
