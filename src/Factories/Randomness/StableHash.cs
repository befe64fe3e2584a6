namespace Shakeout.Factories.Randomness;

/// <summary>Hashes names to keys of streams, the same in each process and version: <c>string.GetHashCode</c> is not.</summary>
/// <remarks>FNV-1a over UTF-16 units, finished as SplitMix64 does, so that like names have unlike keys.</remarks>
internal static class StableHash
{
    /// <summary>The key of a name.</summary>
    public static ulong Of(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in name)
            hash = (hash ^ unit) * 0x100000001B3;
        return RandomStream.Mix(hash, (ulong)name.Length);
    }

    /// <summary>A key as eight letters and digits, for values that must differ from test to test.</summary>
    public static string Tag(ulong key) => string.Create(8, key, static (tag, bits) =>
    {
        for (var index = 0; index < tag.Length; index++, bits >>= 5)
            tag[index] = "0123456789abcdefghjkmnpqrstvwxyz"[(int)(bits & 31)];
    });
}
