using System.Globalization;
using System.Runtime.CompilerServices;

namespace Shakeout.Factories.Rules;

/// <summary>The text of an interpolated string, without boxes and arrays; numbers and dates as in the invariant culture.</summary>
internal static class Interpolation
{
    private const int Buffer = 128;

    /// <summary>With one hole.</summary>
    public static string Of<A>(TextPieces text, A a)
    {
        var handler = new DefaultInterpolatedStringHandler(text.Length, 1, CultureInfo.InvariantCulture, stackalloc char[Buffer]);
        text.Append(ref handler, 0, a);
        return text.End(ref handler);
    }

    /// <summary>With two.</summary>
    public static string Of<A, B>(TextPieces text, A a, B b)
    {
        var handler = new DefaultInterpolatedStringHandler(text.Length, 2, CultureInfo.InvariantCulture, stackalloc char[Buffer]);
        text.Append(ref handler, 0, a);
        text.Append(ref handler, 1, b);
        return text.End(ref handler);
    }

    /// <summary>With three.</summary>
    public static string Of<A, B, C>(TextPieces text, A a, B b, C c)
    {
        var handler = new DefaultInterpolatedStringHandler(text.Length, 3, CultureInfo.InvariantCulture, stackalloc char[Buffer]);
        text.Append(ref handler, 0, a);
        text.Append(ref handler, 1, b);
        text.Append(ref handler, 2, c);
        return text.End(ref handler);
    }

    /// <summary>With four.</summary>
    public static string Of<A, B, C, D>(TextPieces text, A a, B b, C c, D d)
    {
        var handler = new DefaultInterpolatedStringHandler(text.Length, 4, CultureInfo.InvariantCulture, stackalloc char[Buffer]);
        text.Append(ref handler, 0, a);
        text.Append(ref handler, 1, b);
        text.Append(ref handler, 2, c);
        text.Append(ref handler, 3, d);
        return text.End(ref handler);
    }
}
