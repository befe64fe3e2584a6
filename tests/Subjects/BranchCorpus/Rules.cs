namespace Subjects.BranchCorpus;

public enum Level { None, Silver, Gold }

public sealed record Line(string Product, int Quantity, decimal Price, bool Fragile = false);

public sealed record Basket(Level Level, DateOnly Day, string? Voucher, params Line[] Lines)
{
    public decimal Total => Lines.Sum(line => line.Quantity * line.Price);
}

public readonly record struct Period(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => day >= From && (To is null || day < To);

    public bool Meets(Period other)
        => From < (other.To ?? DateOnly.MaxValue) && other.From < (To ?? DateOnly.MaxValue); //~ other.From < (To ?? DateOnly.MaxValue) = false ;; To = null
}

/// <summary>Prices, dates and other rules that a business is made of.</summary>
public static class Rules
{
    public static decimal Price(Basket basket)
    {
        if (basket.Lines is []) //~ basket.Lines is [] = true
            return 0;
        var rate = basket switch
        {
            { Level: Level.Gold, Total: > 200 } => 0.8m, //~ { Level: Level.Gold, Total: > 200 } = taken
            { Level: Level.Gold } => 0.9m,
            { Level: Level.Silver, Day.DayOfWeek: DayOfWeek.Monday or DayOfWeek.Tuesday } => 0.9m, //~ { Level: Level.Silver, Day.DayOfWeek: DayOfWeek.Monday or DayOfWeek.Tuesday } = taken
            { Day: { Month: 12, Day: > 26 } } => 0.95m,
            _ => 1m,
        };
        var price = basket.Total * rate;
        if (basket.Voucher is { Length: > 0 } voucher && voucher.StartsWith("OFF") && price > 50) //~ voucher.StartsWith("OFF") = false ;; price > 50 = true
            price -= 10;
        return price < 0 ? 0 : decimal.Round(price, 2); //~ price < 0 = true
    }

    public static decimal Freight(Basket basket)
    {
        decimal freight = 0;
        foreach (var line in basket.Lines)
        {
            if (line.Quantity == 0) //~ line.Quantity == 0 = true
                continue;
            freight += line.Fragile && basket.Level != Level.Gold ? 2 : 1; //~ basket.Level != Level.Gold = false
        }
        return basket.Total >= 100 && basket.Level > Level.None || freight > 20 ? 0 : freight; //~ basket.Level > Level.None = true ;; freight > 20 = true
    }

    public static DateOnly Due(DateOnly ordered, int days, IReadOnlySet<DateOnly>? holidays = null)
    {
        var due = ordered;
        while (days > 0)
        {
            due = due.AddDays(1);
            if (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            if (holidays?.Contains(due) == true) //~ holidays?.Contains(due) == true = true
                continue;
            days--;
        }
        return due;
    }

    public static int Age(DateOnly born, DateOnly today)
    {
        var age = today.Year - born.Year;
        if (today.Month < born.Month || (today.Month == born.Month && today.Day < born.Day)) //~ today.Day < born.Day = true
            age--;
        return age;
    }

    public static int DaysIn(int month, int year) => month switch
    {
        2 => Conditions.IsLeap(year) ? 29 : 28, //~ Conditions.IsLeap(year) = true
        4 or 6 or 9 or 11 => 30, //~ 6 = taken ;; 9 = taken
        >= 1 and <= 12 => 31,
        _ => throw new ArgumentOutOfRangeException(nameof(month)), //~ _ = taken
    };

    public static string Status(Order order, DateOnly? paid, DateOnly? sent) => (paid, sent) switch
    {
        (null, null) => "open",
        (not null, null) when order.Total > 1000 => "checked", //~ order.Total > 1000 = true
        (not null, null) => "paid",
        (_, { } day) when day.Year < 2000 => "lost", //~ day.Year < 2000 = true
        (null, _) => "on credit", //~ (null, _) = taken
        _ => "done",
    };

    public static List<string> Problems(Customer? customer)
    {
        var problems = new List<string>();
        if (customer is not { Name: var name, Address: var address })
            return ["no customer"];
        if (string.IsNullOrWhiteSpace(name))
            problems.Add("no name");
        else if (name.Length > 40) //~ name.Length > 40 = true
            problems.Add("long name");
        if (address?.Country is { Code: not ("DE" or "FR"), Prefix: null }) //~ address = null ;; address?.Country is { Code: not ("DE" or "FR"), Prefix: null } = true
            problems.Add("no prefix");
        if (customer.Tags is { Count: > 3 } || customer.Tags?.Contains(null) == true) //~ customer.Tags is { Count: > 3 } = true
            problems.Add("odd tags");
        return problems;
    }

    public static decimal Tax(decimal income)
    {
        decimal tax = 0;
        (decimal Over, decimal Rate)[] bands = [(100_000, 0.4m), (50_000, 0.3m), (10_000, 0.2m)];
        foreach (var (over, rate) in bands)
        {
            if (income <= over)
                continue;
            tax += (income - over) * rate;
            income = over;
            if (tax > 1_000_000) //~ tax > 1_000_000 = true
                break;
        }
        return tax;
    }

    public static bool MayLend(int age, decimal income, decimal loan, bool guarantor)
        => age is >= 18 and < 75 //~ < 75 = false
            && (loan <= income * 4 || (guarantor && loan <= income * 6)) //~ guarantor = true
            && !(loan > 500_000 && age > 60); //~ age > 60 = true

    public static string Season(DateOnly day)
    {
        var number = (day.Month * 100) + day.Day;
        if (number < 321)
            return "winter";
        else if (number < 621) //~ number < 621 = true
            return "spring";
        else if (number < 923)
            return "summer";
        else if (number < 1221) //~ number < 1221 = false
            return "autumn";
        return "winter";
    }

    public static decimal Refund(decimal paid, int daysSince, bool opened)
    {
        var share = daysSince > 30 ? 0m : opened ? 0.5m : 1m; //~ daysSince > 30 = true ;; opened = true
        return paid * share;
    }
}
