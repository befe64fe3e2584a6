using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shakeout.TestOrderShuffler.Orders;

/// <summary>
/// The sort keys of one pair of orders: a hash of seed, pair and name. Sorting by keys, rather than shuffling a
/// list, keeps every other test where it was when one is added.
/// </summary>
/// <remarks>
/// The key is the first 8 bytes of SHA-256 over netstrings (D. J. Bernstein, 1997), which no two lists of parts
/// share. <see cref="string.GetHashCode()"/> would differ in every process.
/// </remarks>
internal sealed class OrderKeys(Seed seed, int pair)
{
    private readonly string _prefix = Netstring(seed.ToString()) + Netstring(pair.ToString(CultureInfo.InvariantCulture));

    /// <summary>The key of something that its level and its name tell apart.</summary>
    public ulong Of(string level, params ReadOnlySpan<string> name)
    {
        var text = new StringBuilder(_prefix).Append(Netstring(level));
        foreach (var part in name)
            text.Append(Netstring(part));

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private static string Netstring(string part)
        => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part},");
}
