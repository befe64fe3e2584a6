using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Subjects.BranchCorpus;

public enum TokenKind { Number, Word, Text, Sign }

public readonly record struct Token(TokenKind Kind, string Text);

/// <summary>Readers of small languages, as one finds them in many libraries.</summary>
public static class Parsing
{
    public static List<string> CsvRow(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < line.Length && line[i + 1] == '"') //~ line[i + 1] == '"' = true ;; i + 1 < line.Length = false
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0) //~ cell.Length == 0 = false
            {
                quoted = true;
            }
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
        if (quoted) //~ quoted = true
            throw new FormatException("A quote is open.");
        cells.Add(cell.ToString());
        return cells;
    }

    public static IEnumerable<Token> Tokens(string source)
    {
        var at = 0;
        while (at < source.Length)
        {
            var start = at;
            switch (source[at])
            {
                case ' ' or '\t': //~ '\t' = taken
                    at++;
                    continue;
                case >= '0' and <= '9':
                    while (at < source.Length && (char.IsDigit(source[at]) || source[at] == '.'))
                        at++;
                    yield return new(TokenKind.Number, source[start..at]);
                    break;
                case '\'': //~ '\'' = taken
                    do
                    {
                        at++;
                    }
                    while (at < source.Length && source[at] != '\'');
                    yield return new(TokenKind.Text, source[(start + 1)..at]);
                    at++;
                    break;
                case var c when char.IsLetter(c) || c == '_': //~ c == '_' = true
                    while (at < source.Length && char.IsLetterOrDigit(source[at])) //~ at < source.Length = false
                        at++;
                    yield return new(TokenKind.Word, source[start..at]);
                    break;
                default:
                    yield return new(TokenKind.Sign, source[at++].ToString());
                    break;
            }
        }
    }

    public static int Evaluate(string formula)
    {
        var at = 0;
        var result = Sum();
        return at == formula.Length ? result : throw new FormatException($"'{formula[at]}' is not expected."); //~ at == formula.Length = false

        int Sum()
        {
            var sum = Product();
            while (at < formula.Length && formula[at] is '+' or '-') //~ formula[at] is '+' or '-' = false
            {
                var minus = formula[at++] == '-';
                var next = Product();
                sum += minus ? -next : next; //~ minus = true
            }
            return sum;
        }

        int Product()
        {
            var product = Factor();
            while (at < formula.Length && formula[at] == '*')
            {
                at++;
                product *= Factor();
            }
            return product;
        }

        int Factor()
        {
            if (formula[at] == '(') //~ formula[at] == '(' = true
            {
                at++;
                var inner = Sum();
                at++;
                return inner;
            }
            var start = at;
            while (at < formula.Length && char.IsDigit(formula[at]))
                at++;
            return int.Parse(formula.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        }
    }

    public static bool TryDuration(string? text, [NotNullWhen(true)] out TimeSpan? duration)
    {
        duration = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length < 2) //~ string.IsNullOrWhiteSpace(text) = true
            return false;
        var digits = text.TrimEnd('m', 's', 'h', 'd');
        if (!int.TryParse(digits, CultureInfo.InvariantCulture, out var n))
            return false;
        duration = text[digits.Length..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(n),
            "s" => TimeSpan.FromSeconds(n),
            "m" => TimeSpan.FromMinutes(n), //~ "m" = taken
            "h" => TimeSpan.FromHours(n), //~ "h" = taken
            "d" when n < 1000 => TimeSpan.FromDays(n), //~ "d" = taken
            _ => null,
        };
        return duration is not null;
    }

    public static Dictionary<string, string?> Query(string url)
    {
        var result = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var question = url.IndexOf('?');
        if (question < 0) //~ question < 0 = true
            return result;
        foreach (var pair in url[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.IndexOf('=');
            var key = split < 0 ? pair : pair[..split];
            if (result.ContainsKey(key)) //~ result.ContainsKey(key) = true
                continue;
            result[key] = split < 0 ? null : Uri.UnescapeDataString(pair[(split + 1)..]);
        }
        return result;
    }

    public static string Unescape(string text)
    {
        if (!text.Contains('\\')) //~ text.Contains('\\') = false
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i == text.Length - 1) //~ i == text.Length - 1 = true
            {
                result.Append(text[i]);
                continue;
            }
            i++;
            switch (text[i])
            {
                case 'n':
                    result.Append('\n');
                    break;
                case 't': //~ 't' = taken
                    result.Append('\t');
                    break;
                case 'u' when i + 4 < text.Length && int.TryParse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, null, out var code): //~ i + 4 < text.Length = true
                    result.Append((char)code);
                    i += 4;
                    break;
                default:
                    result.Append(text[i]);
                    break;
            }
        }
        return result.ToString();
    }

    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        var dash = false;
        foreach (var c in title.Trim())
        {
            if (char.IsLetterOrDigit(c))
            {
                if (dash && slug.Length > 0) //~ slug.Length > 0 = false
                    slug.Append('-');
                slug.Append(char.ToLowerInvariant(c));
                dash = false;
            }
            else
            {
                dash = true;
            }
        }
        return slug.Length == 0 ? "untitled" : slug.ToString(); //~ slug.Length == 0 = true
    }

    public static int Roman(string text)
    {
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Worth(text[i]);
            total += i + 1 < text.Length && value < Worth(text[i + 1]) ? -value : value;
        }
        return total;

        static int Worth(char letter) => letter switch
        {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50, //~ 'L' = taken
            'C' => 100, //~ 'C' = taken
            _ => throw new FormatException($"'{letter}' is no Roman digit."), //~ _ = taken
        };
    }

    public static bool IsMail(string? text)
    {
        if (text is not { Length: > 5 and < 100 }) //~ < 100 = false
            return false;
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && text.LastIndexOf('.') > at; //~ at > 0 = false ;; at < text.Length - 1 = false ;; text.IndexOf('@', at + 1) < 0 = false
    }

    public static IReadOnlyList<(string Key, string Value)> Ini(string text)
    {
        var entries = new List<(string, string)>();
        string? section = null;
        foreach (var raw in text.Split('\n'))
        {
            if (raw.Trim() is not { Length: > 0 } line || line[0] == ';') //~ line[0] == ';' = true
                continue;
            if (line is ['[', .. var name, ']'])
            {
                section = name;
                continue;
            }
            if (line.Split('=', 2) is not [var key, var value]) //~ line.Split('=', 2) is not [var key, var value] = true
                throw new FormatException(line);
            entries.Add((section is null ? key : $"{section}.{key}", value)); //~ section is null = true
        }
        return entries;
    }

    public static string? Never(string? json) => json?.Trim() switch
    {
        null or "" => null,
        ['{', .., '}'] => "object",
        ['[', .., ']'] => "array",
        _ => "value",
    };
}
