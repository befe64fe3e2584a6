using System.ComponentModel.DataAnnotations;

namespace Shakeout.Factories.Data.Filling;

/// <summary>How long a text or collection may be, as its attributes say.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most.</param>
internal readonly record struct Lengths(int Min, int Max)
{
    /// <summary>What the attributes of a member say together.</summary>
    public static Lengths Of(Opening opening)
    {
        var (min, max) = (0, int.MaxValue);
        foreach (var attribute in opening.Attributes)
        {
            (min, max) = attribute switch
            {
                // -1 asks the database for all that it has.
                MaxLengthAttribute { Length: > 0 } most => (min, Math.Min(max, most.Length)),
                MinLengthAttribute least => (Math.Max(min, least.Length), max),
                StringLengthAttribute both => (Math.Max(min, both.MinimumLength), Math.Min(max, both.MaximumLength)),
                LengthAttribute both => (Math.Max(min, both.MinimumLength), Math.Min(max, both.MaximumLength)),
                _ => (min, max),
            };
        }

        return new Lengths(min, max);
    }

    /// <summary>Whether they say anything.</summary>
    public bool AreGiven => this != new Lengths(0, int.MaxValue);

    /// <summary>
    /// Shortens a text, or makes it longer by further characters. An e-mail address keeps its domain, and what is cut ends in no space.
    /// </summary>
    public static string Fit(Gen gen, string text, int min, int max)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var end = at > 0 && text.Length - at < max ? text[at..] : string.Empty;
        var start = text[..(text.Length - end.Length)];
        if (text.Length > max)
            start = start[..(max - end.Length)].TrimEnd(' ', '.', '-');
        var missing = min - start.Length - end.Length;
        return (missing > 0 ? start + gen.Chars(missing) : start) + end;
    }
}
