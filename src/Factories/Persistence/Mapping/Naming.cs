namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Tells which names mean the same: case, underscores and plural aside.</summary>
internal static class Naming
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["person"] = "people",
        ["child"] = "children",
        ["man"] = "men",
        ["woman"] = "women",
        ["mouse"] = "mice",
        ["foot"] = "feet",
        ["tooth"] = "teeth",
        ["goose"] = "geese",
    };

    /// <summary>A name's letters and digits, in lower case.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether two names differ in case and underscores at most.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Whether a table can be that of a type: <c>order_lines</c> of <c>OrderLine</c>.</summary>
    public static bool IsTableOf(string table, string type)
    {
        var name = Plain(type);
        var plain = Plain(table);
        return plain == name || Plurals(name).Contains(plain);
    }

    private static IEnumerable<string> Plurals(string name)
    {
        yield return name + "s";
        yield return name + "es";
        if (name.EndsWith('y'))
            yield return name[..^1] + "ies";
        if (name.EndsWith('f'))
            yield return name[..^1] + "ves";
        if (name.EndsWith("fe", StringComparison.Ordinal))
            yield return name[..^2] + "ves";
        if (name.EndsWith("is", StringComparison.Ordinal))
            yield return name[..^2] + "es";
        foreach (var (one, many) in Irregular)
        {
            if (name.EndsWith(one, StringComparison.Ordinal))
                yield return name[..^one.Length] + many;
        }
    }
}
