using System.Globalization;
using System.Text;

namespace Shakeout.Factories.Profiling;

/// <summary>A profile as a page: the factories, the cascades as a tree, the tests that spend most.</summary>
internal static class ProfileText
{
    /// <summary>What stands between the factories of a chain.</summary>
    public const string Arrow = " -> ";

    private const int TestsShown = 10;

    /// <summary>The page.</summary>
    public static string Of(Profile profile)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Factories built {profile.Built.Values.Sum()} objects in {Milliseconds(profile.Times.Values)}; {profile.Rows.Values.Sum()} rows were saved\n\n");
        text.Append("     built  asked for  by others      rows         ms  factory\n");
        foreach (var factory in profile.Built.GroupBy(chain => chain.Key.Split(Arrow)[^1]).OrderByDescending(factory => factory.Sum(chain => chain.Value)).ThenBy(factory => factory.Key, StringComparer.Ordinal))
        {
            var (all, asked) = (factory.Sum(chain => chain.Value), profile.Built.GetValueOrDefault(factory.Key));
            text.Append(CultureInfo.InvariantCulture, $"{all,10} {asked,10} {all - asked,10} {profile.Rows.GetValueOrDefault(factory.Key),9} {profile.Times.GetValueOrDefault(factory.Key).TotalMilliseconds,10:0.0}  {factory.Key}\n");
        }

        text.Append("\nCascades\n");
        foreach (var (chain, count) in profile.Built.OrderBy(chain => chain.Key, StringComparer.Ordinal))
        {
            var names = chain.Split(Arrow);
            text.Append(CultureInfo.InvariantCulture, $"{count,10}  {new string(' ', 2 * (names.Length - 1))}{names[^1]}\n");
        }

        text.Append("\nTests that spend most\n");
        foreach (var (test, time) in profile.Tests.OrderByDescending(test => test.Value).ThenBy(test => test.Key, StringComparer.Ordinal).Take(TestsShown))
            text.Append(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:0.0} ms  {(test.Length > 0 ? test : "outside of tests")}\n");
        return text.ToString();
    }

    private static string Milliseconds(IEnumerable<TimeSpan> times) => string.Create(CultureInfo.InvariantCulture, $"{times.Sum(time => time.TotalMilliseconds):0.0} ms");
}
