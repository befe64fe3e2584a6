using System.Globalization;

namespace Shakeout.Fixtures.Wording;

/// <summary>Numbers in words that fit them.</summary>
internal static class Counted
{
    /// <summary><c>never</c>, <c>once</c>, <c>2 times</c>.</summary>
    public static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    /// <summary><c>1 call</c>, <c>2 calls</c>.</summary>
    public static string Of(int count, string noun)
        => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
