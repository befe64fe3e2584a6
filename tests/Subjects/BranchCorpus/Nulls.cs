namespace Subjects.BranchCorpus;

public sealed record Country(string Code, string? Prefix);

public sealed record Address(string City, Country? Country = null);

public sealed class Customer(string name)
{
    public string Name { get; set; } = name;

    public Address? Address { get; set; }

    public List<string?>? Tags { get; set; }
}

/// <summary>What may be null: <c>?.</c>, <c>??</c>, <c>??=</c>, and questions about null.</summary>
public sealed class Nulls
{
    private static string[]? s_words;
    private List<string>? _names;
    private string? _title;

    public event EventHandler? Changed;

    public static string[] Words => s_words ??= ["one", "two"];

    public static string City(Customer? customer) => customer?.Address?.City ?? "unknown"; //~ customer?.Address = null

    public static string Label(string? title) => title ?? "none"; //~ title = null

    public List<string> Names()
    {
        _names ??= ["Ann"]; //~ _names = not null
        return _names;
    }

    public static string? FirstTag(Customer customer)
    {
        return customer.Tags?[0]?.ToUpperInvariant(); //~ customer.Tags?[0] = null
    }

    public void Rename(string? title)
    {
        _title = title;
        Changed?.Invoke(this, EventArgs.Empty); //~ Changed = not null
    }

    public string? Title => _title;

    public static string Length(string? text)
    {
        if (text?.Length > 3) //~ text = null
            return "long";
        return "short";
    }

    public static string Pick(string? first, string? second, string? third) => first ?? second ?? third ?? ""; //~ second = null

    public static string Needed(string? name) => name ?? throw new ArgumentNullException(nameof(name)); //~ name = null

    public static string Checked(string? name) => name ?? throw new ArgumentNullException(nameof(name));

    public static int Price(int? offered) => offered ?? 10;

    public static int? Day(DateOnly? until) => until?.Day; //~ until = null

    public static int Votes(bool? answer)
    {
        if (answer ?? false) //~ answer = null
            return 1;
        return 0;
    }

    public static int Sure(bool? answer)
    {
        if (answer == true)
            return 1;
        return 0;
    }

    public static string Greet(Customer? customer)
    {
        if (customer is null) //~ customer is null = true
            throw new ArgumentNullException(nameof(customer));
        if (customer.Address is not null && customer.Address.Country != null) //~ customer.Address.Country != null = true
            return $"{customer.Name} of {customer.Address.Country.Code}";
        return customer.Name;
    }

    public static void Add(Dictionary<string, List<int>> map, string key, int value)
    {
        if (!map.TryGetValue(key, out var list)) //~ map.TryGetValue(key, out var list) = true
            map[key] = list = [];
        list.Add(value);
    }

    public static int Run(Func<int> work, Action<int>? onDone)
    {
        var result = work();
        onDone?.Invoke(result); //~ onDone = null
        return result;
    }

    public static int Longer(string? first, string? second) => (first ?? second)?.Length ?? -1;

    public static void Clear(List<int>? list)
    {
        list?.Clear(); //~ list = not null
    }

    public static void SetName(Customer? customer, string name)
    {
        customer?.Name = name; //~ customer = null
    }

    public static int NameLength(Customer? customer) => customer?.Name.Length ?? 0; //~ customer = null

    public static string Prefix(Customer customer)
    {
        var prefix = customer.Address?.Country?.Prefix ?? "+00"; //~ customer.Address = not null
        return prefix.Length > 3 ? prefix[..3] : prefix; //~ prefix.Length > 3 = true
    }

    public static int Radius(object shape) => (shape as Circle)?.Radius ?? 0;

    public static string First(IReadOnlyList<string>? list, string other)
    {
        if (list?.Any() ?? false) //~ list = null
            return list[0];
        return other;
    }

    public static int Total(int?[] values)
    {
        var total = 0;
        foreach (var value in values)
            total += value ?? 1;
        return total;
    }

    public static string NeverCalled(Customer? customer) => customer?.Address?.City ?? customer?.Name ?? "";
}
