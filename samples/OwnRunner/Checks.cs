namespace OwnRunner;

/// <summary>A suite of no known framework: checks by name, with a greeting that one of them leaves changed.</summary>
internal static class Checks
{
    private static string Greeting = "hello";

    public static readonly IReadOnlyDictionary<string, Func<bool>> All = new Dictionary<string, Func<bool>>
    {
        ["Greeting.Is_friendly"] = () => Greeting == "hello",
        ["Greeting.Has_letters"] = () => Greeting.All(char.IsLetter),
        ["Travel.Speaks_french"] = () => (Greeting = "bonjour").Length == 7,
        ["Travel.Packs_a_bag"] = () => true,
    };

    /// <summary>Runs some checks in this process, in this order, and prints a line each.</summary>
    public static int Run(IEnumerable<string> names)
    {
        foreach (var name in names)
            Console.WriteLine($"{(All[name]() ? "passed" : "failed")} {name}");
        return 0;
    }
}
