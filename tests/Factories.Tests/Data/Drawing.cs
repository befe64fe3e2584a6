namespace Shakeout.Factories.Tests.Data;

/// <summary>Gens as a build would make them.</summary>
internal static class Drawing
{
    public static readonly DateTimeOffset Noon = new(2030, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public static Gen Gen(ulong key = 42, string member = "Customer.Email") => new(key, Noon, member) { TestTag = "t1" };

    /// <summary>Draws often, from one stream.</summary>
    public static IReadOnlyList<T> Many<T>(int count, Func<Gen, T> draw, Gen? from = null)
    {
        var gen = from ?? Gen();
        return [.. Enumerable.Range(0, count).Select(_ => draw(gen))];
    }

    /// <summary>Three draws as a line.</summary>
    public static string Line<T>(Func<Gen, T> draw) => string.Join(" | ", Many(3, draw));
}
