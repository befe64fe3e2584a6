using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Shakeout.BranchCoverage.Writers.Html;

/// <summary>A source file as data for the page: its lines, which of them ran, and what is to be set in another shade.</summary>
internal static class HtmlSource
{
    /// <summary>Writes what is known; nothing of a file that is not here.</summary>
    public static void Write(Utf8JsonWriter json, FileCoverage file, IReadOnlyList<string>? lines)
    {
        if (lines is null)
            return;
        json.WriteStartArray("source");
        foreach (var line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteString("hits", string.Create(lines.Count, file.Lines, static (letters, hits) =>
        {
            for (var line = 0; line < letters.Length; line++)
                letters[line] = hits.TryGetValue(line + 1, out var count) ? count > 0 ? 'r' : 'm' : '.';
        }));
        WriteShades(json, lines);
    }

    // Three numbers each: line from 0, column from 0, length; and a letter for what it is, all joined to keep the page small.
    private static void WriteShades(Utf8JsonWriter json, IReadOnlyList<string> lines)
    {
        var text = SourceText.From(string.Join('\n', lines));
        json.WriteString("shades", string.Join(' ', Shades(text).SelectMany(shade => ByLine(text, shade.Span, shade.Letter))));
    }

    private static IEnumerable<(TextSpan Span, char Letter)> Shades(SourceText text)
    {
        foreach (var token in SyntaxFactory.ParseTokens(text.ToString()))
        {
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(IsComment))
                yield return (trivia.Span, 'c');
            if (IsText(token.Kind()))
                yield return (token.Span, 's');
            else if (token.IsKeyword())
                yield return (token.Span, 'k');
        }
    }

    private static IEnumerable<string> ByLine(SourceText text, TextSpan span, char letter)
    {
        var place = text.Lines.GetLinePositionSpan(span);
        for (var line = place.Start.Line; line <= place.End.Line; line++)
        {
            var begin = line == place.Start.Line ? place.Start.Character : 0;
            var end = line == place.End.Line ? place.End.Character : text.Lines[line].Span.Length;
            if (end > begin)
                yield return $"{letter}{line},{begin},{end - begin}";
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool IsText(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringToken;
}
