using System.Security.Cryptography;
using System.Text;

namespace Shakeout.Fixtures.Databases;

/// <summary>Stands for a text, short enough for the name of a database or a folder.</summary>
internal static class ShortHash
{
    /// <summary>Twelve hexadecimal digits, the same on every machine.</summary>
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12].ToLowerInvariant();
}
