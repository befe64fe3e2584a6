using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Explaining;

/// <summary>A rule as one would write it, or nearly so.</summary>
internal sealed partial class RuleText : ExpressionVisitor
{
    /// <summary>The text of a rule.</summary>
    public static string Of(Expression rule)
    {
        var text = new RuleText().Visit(rule).ToString();
        for (var shorter = ""; shorter != text;)
            (shorter, text) = (text, Conversion().Replace(text, "$1"));
        return text;
    }

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(string) && node.Method.Name == nameof(string.Format) && node.Arguments[0] is ConstantExpression { Value: string format })
        {
            var holes = node.Arguments[1] is NewArrayExpression { Expressions: var items } ? [.. items] : node.Arguments.Skip(1).ToList();
            return Named($"$\"{Hole().Replace(format, hole => $"{{{Of(holes[int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture)])}{hole.Groups[2].Value}}}")}\"", node.Type);
        }

        if (node.Arguments is [.., NewArrayExpression { Expressions: var more }] && node.Method.GetParameters()[^1].IsDefined(typeof(ParamArrayAttribute), inherit: false))
            return Named(Call(node, [.. node.Arguments.SkipLast(1), .. more]), node.Type);
        return TransientUse.Of(node) is { } type ? Named($"f.Param<{TypeText.Of(type)}>()", node.Type) : base.VisitMethodCall(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
        => node is { Expression: null or ConstantExpression, Member: { Name: var name, DeclaringType: var type } }
            ? Named(node.Expression is null ? $"{TypeText.Of(type!)}.{name}" : name, node.Type)
            : base.VisitMember(node);

    /// <inheritdoc/>
    protected override Expression VisitConstant(ConstantExpression node)
        => node.Value is IFormattable number ? Named(number.ToString(format: null, CultureInfo.InvariantCulture), node.Type) : node;

    /// <summary>A call whose last arguments the compiler has put into an array.</summary>
    private static string Call(MethodCallExpression node, IEnumerable<Expression> arguments)
    {
        var words = arguments.Select(Of).ToList();
        var receiver = node.Object is { } target ? Of(target) : TypeText.Of(node.Method.DeclaringType!);
        if (node.Method.IsDefined(typeof(ExtensionAttribute), inherit: false))
            (receiver, words) = (words[0], words[1..]);
        return $"{receiver}.{node.Method.Name}({string.Join(", ", words)})";
    }

    private static ParameterExpression Named(string text, Type type) => Expression.Parameter(type, text);

    // What is converted may hold parentheses of its own.
    [GeneratedRegex(@"Convert\(((?:[^()]|\((?<open>)|\)(?<-open>))*?)(?(open)(?!)), [\w`]+\)")]
    private static partial Regex Conversion();

    [GeneratedRegex(@"\{(\d+)([^}]*)\}")]
    private static partial Regex Hole();
}
