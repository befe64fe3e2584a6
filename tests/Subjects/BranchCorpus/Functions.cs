using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Subjects.BranchCorpus;

public sealed record Order(int Id, int Total, Customer Customer);

/// <summary>Lambdas, local functions and queries.</summary>
public static class Functions
{
    private static readonly Func<int, string> s_size = n => n > 10 ? "large" : "small"; //~ n > 10 = true

    public static (bool Low, bool High) Ends(int n)
    {
        Func<int, bool> low = x => x < 0 || x > 500, high = x => x > 100 && x < 200; //~ x > 500 = true ;; x < 200 = false
        return (low(n), high(n));
    }

    public static (string, string) Twice(int n)
    {
        Func<int, string> first = x => x > 1 ? "a" : "b", second = y => y > 1 ? "c" : "d"; //~ y > 1 = true
        return (first(n), second(1 - n));
    }

    public static string Size(int n) => s_size(n);

    public static int Factorial(int n)
    {
        return n < 0 ? 0 : Of(n); //~ n < 0 = true

        static int Of(int k) => k <= 1 ? 1 : k * Of(k - 1);
    }

    public static int Cheapest(IEnumerable<Order> orders)
        => orders.Where(order => order.Total > 0 && order.Customer.Address != null) //~ order.Total > 0 = false
            .Select(order => order.Total < 100 ? order.Total : 100) //~ order.Total < 100 = false
            .DefaultIfEmpty(-1)
            .Min();

    public static List<string> Rich(IEnumerable<Order> orders) =>
        (from order in orders
            where order.Total > 100 || order.Id == 1
            orderby order.Total descending
            select order.Customer.Name == "Ann" ? "A" : order.Customer.Name).ToList(); //~ order.Customer.Name == "Ann" = false

    public static int Unused(int n)
    {
        Func<int, int> never = x => x > 0 ? 1 : 2;
        return n > 3 ? never(n) : Local(n); //~ n > 3 = true

        int Local(int k)
        {
            if (k == 0) //~ k == 0 = true
                return Never(k);
            return k;
        }

        static int Never(int k) => k > 3 ? 1 : 0;
    }

    public static Func<int> Counter(int limit)
    {
        var count = 0;
        return () =>
        {
            if (count >= limit)
                return -1;
            return ++count;
        };
    }

    public static string Guard(bool ok, [CallerArgumentExpression(nameof(ok))] string text = "")
        => ok ? "fine" : $"not {text}";

    public static string Checked(int n, int limit) => Guard(n > 0 && n < limit); //~ n < limit = false

    public static int Expression(IQueryable<Order> orders) => orders.Count(order => order.Total > 5 && order.Id > 1);

    public static Dictionary<string, int> Totals(IEnumerable<Order> orders)
        => orders.GroupBy(order => order.Customer.Address?.City ?? "nowhere") //~ order.Customer.Address = null
            .ToDictionary(group => group.Key, group => group.Sum(order => order.Total));

    public static bool Any(IEnumerable<int> numbers, Predicate<int>? wanted = null)
    {
        wanted ??= n => n is > 0 or < -100; //~ wanted = not null ;; < -100 = true
        foreach (var number in numbers)
        {
            if (wanted(number))
                return true;
        }
        return false;
    }

    [ExcludeFromCodeCoverage]
    public static int Excluded(int n)
    {
        if (n > 3)
            return 1;
        return 0;
    }
}
