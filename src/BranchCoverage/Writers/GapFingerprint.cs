using System.Security.Cryptography;
using System.Text;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>What stays of a gap when its lines move: a name by which the next run knows it again.</summary>
internal static class GapFingerprint
{
    /// <summary>Each gap with its fingerprint; equal ones are told apart by their number.</summary>
    public static IEnumerable<(Gap Gap, string Fingerprint)> Of(IEnumerable<Gap> gaps)
    {
        var seen = new Dictionary<string, int>();
        foreach (var gap in gaps)
        {
            var key = $"{gap.File}\n{gap.Member}\n{gap.Text}\n{gap.Missing.Word()}";
            seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return (gap, Hash($"{key}\n{seen[key]}"));
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
