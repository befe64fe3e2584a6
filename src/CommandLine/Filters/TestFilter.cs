using Shakeout.CommandLine.Workers;

namespace Shakeout.CommandLine.Filters;

/// <summary>Chooses tests by an expression in the language of <c>dotnet test --filter</c>.</summary>
internal sealed class TestFilter
{
    private readonly Func<DiscoveredTest, bool> _matches;

    private TestFilter(string expression, Func<DiscoveredTest, bool> matches)
    {
        Expression = expression;
        _matches = matches;
    }

    /// <summary>The expression as it was typed.</summary>
    public string Expression { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="UsageException">It is none; the message shows the place.</exception>
    public static TestFilter Parse(string expression) => new(expression, new FilterParser(expression).Parse());

    /// <summary>Whether the filter lets a test through.</summary>
    public bool Matches(DiscoveredTest test) => _matches(test);
}
