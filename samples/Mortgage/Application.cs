namespace Mortgage;

/// <summary>Who asks for a loan, for which house, and for how long.</summary>
public sealed record Application
{
    public required Applicant Applicant { get; init; }

    public Applicant? Partner { get; init; }

    public required decimal Price { get; init; }

    public required decimal Deposit { get; init; }

    public Product Product { get; init; } = Product.Fixed;

    public int Years { get; init; } = 25;

    public decimal Loan => Price - Deposit;
}

/// <summary>A person with an income.</summary>
public sealed record Applicant(string Name, int Age, decimal Income)
{
    public bool IsFirstBuyer { get; init; }

    public IReadOnlyList<decimal> MonthlyDebts { get; init; } = [];
}

public enum Product
{
    Fixed,
    Tracker,
    Discount,
}
