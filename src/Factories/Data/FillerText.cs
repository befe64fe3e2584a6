using System.Runtime.CompilerServices;
using Shakeout.Factories.Data.Locales;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data;

/// <summary>Words, sentences and paragraphs that mean nothing.</summary>
internal static class FillerText
{
    /// <summary>Some words in a row.</summary>
    public static string Words(LocaleData data, int count, ref RandomStream stream)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        AppendWords(data, count, ref stream, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>4 to 10 words, a capital letter and a full stop.</summary>
    public static string Sentence(LocaleData data, ref RandomStream stream)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        AppendSentence(data, ref stream, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>3 to 6 sentences.</summary>
    public static string Paragraph(LocaleData data, ref RandomStream stream)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        for (var left = 3 + stream.Below(4); left > 0; left--)
        {
            AppendSentence(data, ref stream, ref text);
            if (left > 1 && !data.IsUnspaced)
                text.AppendLiteral(" ");
        }

        return text.ToStringAndClear();
    }

    private static void AppendSentence(LocaleData data, ref RandomStream stream, ref DefaultInterpolatedStringHandler text)
    {
        var count = 4 + (int)stream.Below(7);
        var first = data.Lorem.Draw(ref stream);
        text.AppendFormatted(char.ToUpperInvariant(first[0]));
        text.AppendLiteral(first[1..]);
        if (!data.IsUnspaced)
            text.AppendLiteral(" ");
        AppendWords(data, count - 1, ref stream, ref text);
        text.AppendLiteral(data.IsUnspaced ? "。" : ".");
    }

    private static void AppendWords(LocaleData data, int count, ref RandomStream stream, ref DefaultInterpolatedStringHandler text)
    {
        for (var left = count; left > 0; left--)
        {
            data.Lorem.Append(ref stream, ref text);
            if (left > 1 && !data.IsUnspaced)
                text.AppendLiteral(" ");
        }
    }
}
