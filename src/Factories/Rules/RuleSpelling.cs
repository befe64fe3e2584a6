using System.Linq.Expressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Rules;

/// <summary>
/// What a rule says, in the order in which it is written: equal for rules that are written alike, whoever wrote them. So a
/// trait that each test asks for again is understood once.
/// </summary>
internal sealed class RuleSpelling : ExpressionVisitor, IEquatable<RuleSpelling>
{
    private readonly List<object?> _parts = [];
    private readonly List<ParameterExpression> _inner = [];
    private bool _captures;

    private RuleSpelling(Rule rule)
    {
        _parts.AddRange([rule.Name, rule.Type, rule.Origin]);
        Visit(rule.Body);
    }

    /// <summary>The spelling of a rule; null if it captures a variable, which may differ from call to call.</summary>
    public static RuleSpelling? Of(Rule rule) => new RuleSpelling(rule) is { _captures: false } spelling ? spelling : null;

    /// <inheritdoc/>
    public bool Equals(RuleSpelling? other) => other is not null && _parts.SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleSpelling);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Aggregate(_parts.Count, HashCode.Combine);

    /// <inheritdoc/>
    public override Expression? Visit(Expression? node)
    {
        _parts.Add(node?.NodeType);
        _parts.Add(node?.Type);
        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitConstant(ConstantExpression node)
    {
        _captures |= node.Value is not (null or string or System.Type or ValueType);
        return Spelled(node, node.Value);
    }

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node) => Spelled(node, _inner.IndexOf(node) is >= 0 and var place ? place : node);

    /// <inheritdoc/>
    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _inner.AddRange(node.Parameters);
        return base.VisitLambda(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node) => base.VisitMember(Spelled(node, node.Member));

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) => base.VisitMethodCall(Spelled(node, node.Method));

    /// <inheritdoc/>
    protected override Expression VisitNew(NewExpression node) => base.VisitNew(Spelled(node, node.Constructor));

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node) => base.VisitBinary(Spelled(node, node.Method));

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node) => base.VisitUnary(Spelled(node, node.Method));

    /// <inheritdoc/>
    protected override Expression VisitTypeBinary(TypeBinaryExpression node) => base.VisitTypeBinary(Spelled(node, node.TypeOperand));

    /// <inheritdoc/>
    protected override Expression VisitNewArray(NewArrayExpression node) => base.VisitNewArray(Spelled(node, node.Expressions.Count));

    /// <inheritdoc/>
    protected override Expression VisitInvocation(InvocationExpression node) => base.VisitInvocation(Spelled(node, node.Arguments.Count));

    /// <inheritdoc/>
    protected override Expression VisitListInit(ListInitExpression node) => base.VisitListInit(Spelled(node, node.Initializers.Count));

    /// <inheritdoc/>
    protected override Expression VisitMemberInit(MemberInitExpression node) => base.VisitMemberInit(Spelled(node, node.Bindings.Count));

    /// <inheritdoc/>
    protected override ElementInit VisitElementInit(ElementInit node) => base.VisitElementInit(Spelled(node, node.AddMethod));

    /// <inheritdoc/>
    protected override MemberBinding VisitMemberBinding(MemberBinding node) => base.VisitMemberBinding(Spelled(node, (node.BindingType, node.Member)));

    private T Spelled<T>(T node, object? part)
    {
        _parts.Add(part);
        return node;
    }
}
