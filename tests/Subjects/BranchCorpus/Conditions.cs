namespace Subjects.BranchCorpus;

/// <summary>Plain conditions: if, else if, and, or, not, choices.</summary>
public static class Conditions
{
    public static int Shipping(int total)
    {
        if (total > 100) //~ total > 100 = false
            return 0;
        return 5;
    }

    public static string Grade(int points)
    {
        if (points >= 90)
            return "A";
        else if (points >= 80)
            return "B";
        else if (points >= 70) //~ points >= 70 = true
            return "C";
        else
            return "D";
    }

    public static string MayEnter(int age, bool withParent, bool banned)
    {
        if ((age >= 18 || withParent) && !banned) //~ withParent = true ;; banned = true
            return "yes";
        return "no";
    }

    public static int Sign(int n) => n > 0 ? 1 : n < 0 ? -1 : 0; //~ n < 0 = true

    public static bool Between(int n, int low, int high) => n >= low && n <= high;

    public static bool Fits(int width, int height, int limit) => width < limit && height < limit; //~ height < limit = false

    public static bool AnyNegative(int a, int b, int c) => a < 0 || b < 0 || c < 0; //~ b < 0 = true ;; c < 0 = true

    public static bool IsShut(bool open, bool ajar)
    {
        return !open && !ajar; //~ ajar = true
    }

    public static bool AllPaid(IEnumerable<(int Due, int Paid)> bills)
    {
        var all = true;
        foreach (var (due, paid) in bills)
            all &= paid >= due;
        return all;
    }

    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); //~ year % 400 == 0 = true

    public static string Discount(int quantity, bool member, DateOnly day)
    {
        if (quantity > 10
            && member //~ member = false
            && day.Month == 12) //~ day.Month == 12 = true
        {
            return "ten percent";
        }
        return member ? "five percent" : "none";
    }

    public static int Postage(int weight, bool express)
    {
        var price = 3;
        price += express ? 10 : weight; //~ express = false
        return price;
    }

    public static string? WhyNot(string name, int age)
    {
        if (string.IsNullOrEmpty(name))
            return "no name";
        if (age < 0) //~ age < 0 = true
            return "not born yet";
        if (age > 150)
            return "too old";
        return null;
    }

    public static int Positive(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n)); //~ n > 0 = false

    public static int Doors(bool left, bool right)
    {
        if (left ^ right)
            return 1;
        if (left & right) //~ left & right = true
            return 2;
        return 0;
    }

    public static int Depth(int a, int b, int c)
    {
        if (a > 0)
        {
            if (b > 0) //~ b > 0 = true
            {
                if (c > 0)
                    return 3;
                return 2;
            }
            return 1;
        }
        return 0;
    }

    public static string Count(int n) => $"{n} {(n == 1 ? "item" : "items")}{(n > 99 ? "!" : "")}"; //~ n > 99 = true

    public static string Size(int n)
        => n < 10 ? "small"
            : n < 100 ? "middle"
            : n < 1000 ? "large" //~ n < 1000 = false
            : "huge";

    public static bool Agree(bool first, bool second, bool strict)
    {
        var agree = first == second || (!strict && (first || second)); //~ strict = true ;; first = false
        return agree;
    }

    public static int NeverCalled(int n)
    {
        if (n > 3 && n < 10)
            return n;
        return n == 0 ? 1 : 2;
    }
}
