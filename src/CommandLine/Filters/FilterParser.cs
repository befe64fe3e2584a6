using System.Text;
using Shakeout.CommandLine.Workers;

namespace Shakeout.CommandLine.Filters;

/// <summary>
/// Reads a filter expression:
/// <code>
/// either    = both ("|" both)*
/// both      = single ("&amp;" single)*
/// single    = "(" either ")" | text | text operator text
/// </code>
/// A backslash takes the meaning from the mark after it. A text alone is contained in the full name.
/// </summary>
internal sealed class FilterParser(string expression)
{
    private const string Marks = "()&|=!~";
    private int _at;

    /// <summary>The whole expression as a predicate.</summary>
    /// <exception cref="UsageException">It is no filter expression.</exception>
    public Func<DiscoveredTest, bool> Parse()
    {
        var parsed = Either();
        return _at == expression.Length ? parsed : throw Bad($"'{expression[_at]}' is not expected here");
    }

    private Func<DiscoveredTest, bool> Either()
    {
        var left = Both();
        while (Takes('|'))
        {
            var (before, after) = (left, Both());
            left = test => before(test) || after(test);
        }
        return left;
    }

    private Func<DiscoveredTest, bool> Both()
    {
        var left = Single();
        while (Takes('&'))
        {
            var (before, after) = (left, Single());
            left = test => before(test) && after(test);
        }
        return left;
    }

    private Func<DiscoveredTest, bool> Single()
    {
        if (!Takes('('))
            return Condition().Matches;
        var inner = Either();
        return Takes(')') ? inner : throw Bad("a ')' is missing");
    }

    private FilterCondition Condition()
    {
        var first = Text("a condition");
        return Operator() is { } name
            ? new FilterCondition(first, name, Text($"a value after '{name}'"))
            : new FilterCondition("FullyQualifiedName", "~", first);
    }

    private string? Operator()
    {
        var isNegated = Takes('!');
        if (Takes('='))
            return isNegated ? "!=" : "=";
        if (Takes('~'))
            return isNegated ? "!~" : "~";
        return isNegated ? throw Bad("'!' stands before '=' or '~' only") : null;
    }

    private string Text(string wanted)
    {
        var text = new StringBuilder();
        for (; _at < expression.Length && !Marks.Contains(expression[_at], StringComparison.Ordinal); _at++)
        {
            if (expression[_at] == '\\' && _at + 1 < expression.Length)
                _at++;
            text.Append(expression[_at]);
        }
        var trimmed = text.ToString().Trim();
        return trimmed.Length > 0 ? trimmed : throw Bad($"{wanted} is missing");
    }

    private bool Takes(char mark)
    {
        while (_at < expression.Length && expression[_at] == ' ')
            _at++;
        if (_at == expression.Length || expression[_at] != mark)
            return false;
        _at++;
        return true;
    }

    private UsageException Bad(string why)
        => new($"""
            The filter cannot be read: {why}.
              {expression}
              {new string(' ', _at)}^
            Write conditions like 'FullyQualifiedName~Orders', 'ClassName=OrderTests' or 'Category!=Slow', joined by & and |; put \ before a mark that is meant as text.
            """);
}
