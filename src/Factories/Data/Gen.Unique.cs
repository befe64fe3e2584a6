using System.Globalization;
using Shakeout.Factories.Data.Unique;

namespace Shakeout.Factories;

/// <content>Values that a member has only once.</content>
public sealed partial class Gen
{
    private const int Tries = 1_000;

    /// <summary>What the test was given so far.</summary>
    internal UniqueValues Uniques { get => field ?? Data.Uniques; set; }

    /// <summary>
    /// Marks a text as unique, within the test and across all tests that share a database: it gets the test's tag, before the <c>@</c> of
    /// an e-mail address and at the end of all else, and a number where the same text comes again.
    /// </summary>
    /// <param name="text">Any text, for instance <c>$"{me.Name}@example.test"</c>.</param>
    /// <returns>For instance <c>ann-k3x9@example.test</c>, and <c>ann-k3x9-2@example.test</c> the next time.</returns>
    public string Unique(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('@', StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
        var start = text.AsSpan(0, at);
        var end = text.AsSpan(at);
        var number = Uniques.Take(Member, text);
        return number == 1 ? $"{start}-{TestTag}{end}" : string.Create(CultureInfo.InvariantCulture, $"{start}-{TestTag}-{number}{end}");
    }

    /// <summary>
    /// Draws until a value comes that the member has not had in this test. The value stays as it is drawn, without a tag: across tests
    /// that share a database it is as unique as the pool is large. Mark a text instead where that is not enough.
    /// </summary>
    /// <param name="draw">Draws a value: <c>() => f.Int(1, 999)</c>.</param>
    /// <exception cref="FactoryException">1,000 draws in a row gave nothing new: the pool has run dry.</exception>
    public T Unique<T>(Func<T> draw)
        where T : notnull
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (draw() is var value && Uniques.Take(Member, value) == 1)
                return value;
        }

        throw new FactoryException(string.Create(CultureInfo.InvariantCulture,
            $"'{Member}' must be unique, and {Tries:N0} draws in a row gave nothing new: all of the {Uniques.Count(Member):N0} values that came are taken in this test. Draw from a larger pool, or mark a text as unique: f.Unique($\"…\")."));
    }
}
