namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>Finds one path among others that may begin elsewhere: <c>/_/src/Rates.cs</c> of a deterministic build is <c>src/Rates.cs</c> of a checkout.</summary>
internal static class LongestEnd
{
    /// <summary>The item of the same path, else the only one that shares most of its last names; null where several do.</summary>
    public static T? Find<T>(IReadOnlyList<T> among, Func<T, string> pathOf, string path) where T : class
    {
        var names = Names(path);
        var ranked = among.Select(item => (Item: item, Shared: Shared(Names(pathOf(item)), names))).Where(item => item.Shared > 0).ToList();
        if (ranked.Count == 0)
            return null;
        var most = ranked.Max(item => item.Shared);
        var best = ranked.Where(item => item.Shared == most).ToList();
        return best.Count == 1 ? best[0].Item : best.FirstOrDefault(item => Names(pathOf(item.Item)).Length == names.Length).Item;
    }

    private static string[] Names(string path) => path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static int Shared(string[] one, string[] other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[^(shared + 1)] == other[^(shared + 1)])
            shared++;
        return shared;
    }
}
