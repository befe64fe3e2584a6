using System.Linq.Expressions;

namespace Shakeout.Factories.Rules;

/// <summary>What a rule needs: other members, the object itself, other factories; with those of them that are known put in.</summary>
internal sealed class RuleUse : ExpressionVisitor
{
    private readonly ParameterExpression _me;
    private int _conditions;

    private RuleUse(ParameterExpression me) => _me = me;

    /// <summary>The rule, with each factory that is known in its place.</summary>
    public Expression Body { get; private set; } = Expression.Empty();

    /// <summary>The members that it reads.</summary>
    public HashSet<string> Reads { get; } = [];

    /// <summary>The typed parameters that it asks for.</summary>
    public HashSet<Type> Transients { get; } = [];

    /// <summary>Whether it uses the object itself, and not only its members.</summary>
    public bool UsesObject { get; private set; }

    /// <summary>Whether it asks for its place in the test.</summary>
    public bool UsesSeq { get; private set; }

    /// <summary>Whether it may draw or fail: it then says that it begins.</summary>
    public bool Begins { get; private set; }

    /// <summary>The other factories.</summary>
    public List<Relation> Relations { get; } = [];

    /// <summary>Factories that are not there yet, as they are written.</summary>
    public List<string> Unset { get; } = [];

    /// <summary>Reads a rule.</summary>
    public static RuleUse Of(Expression rule, ParameterExpression me)
    {
        var use = new RuleUse(me);
        use.Body = use.Visit(Rewriting.Of(rule));
        return use;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == _me)
        {
            Reads.Add(node.Member.Name);
            return node;
        }

        if (node.Expression is ParameterExpression { } parameter && parameter.Type == typeof(Gen))
        {
            UsesSeq |= node.Member.Name == nameof(Gen.Seq);
            Begins |= node.Member.Name is not (nameof(Gen.Seq) or nameof(Gen.Index) or nameof(Gen.Now));
        }
        else
            Begins = true;
        return base.VisitMember(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node)
    {
        UsesObject |= node == _me;
        return node;
    }

    /// <inheritdoc/>
    protected override Expression VisitConditional(ConditionalExpression node)
    {
        var test = Visit(node.Test);
        _conditions++;
        var result = node.Update(test, Visit(node.IfTrue), Visit(node.IfFalse));
        _conditions--;
        return result;
    }

    /// <inheritdoc/>
    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _conditions++;
        var result = base.VisitLambda(node);
        _conditions--;
        return result;
    }

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        Begins |= node.NodeType is ExpressionType.Divide or ExpressionType.Modulo || node.Method is not null;
        if (node.NodeType is not (ExpressionType.Coalesce or ExpressionType.AndAlso or ExpressionType.OrElse))
            return base.VisitBinary(node);
        var left = Visit(node.Left);
        _conditions++;
        var result = node.Update(left, node.Conversion, Visit(node.Right));
        _conditions--;
        return result;
    }

    /// <inheritdoc/>
    protected override Expression VisitNew(NewExpression node)
    {
        Begins = true;
        return base.VisitNew(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (Definitions.TransientUse.Of(node) is { } transient)
        {
            Transients.Add(transient);
            return node;
        }

        Begins = true;
        return node.Method.DeclaringType == typeof(Gen) && KindOf(node.Method.Name) is { } kind ? Related(node, kind) : base.VisitMethodCall(node);
    }

    private static RelationKind? KindOf(string method) => method switch
    {
        nameof(Gen.One) or nameof(Gen.Reuse) => RelationKind.One,
        nameof(Gen.Many) => RelationKind.Many,
        nameof(Gen.Parent) => RelationKind.Parent,
        _ => null,
    };

    private Expression Related(MethodCallExpression node, RelationKind kind)
    {
        var type = node.Method.GetGenericArguments()[0];
        IFactory? factory = null;
        var arguments = node.Arguments.Select(argument =>
        {
            if (!typeof(IFactory).IsAssignableFrom(argument.Type) || !ClosedParts.IsClosed(argument))
                return Visit(argument);
            factory = (IFactory?)ClosedParts.ValueOf(argument);
            if (factory is null && argument is not ConstantExpression)
                Unset.Add(Text(argument));
            return Expression.Constant(factory, argument.Type);
        }).ToList();
        // What is reused ends a cycle; so does an empty list.
        var certain = _conditions == 0 && node.Method.Name != nameof(Gen.Reuse)
            && (kind != RelationKind.Many || arguments[1] is ConstantExpression { Value: > 0 });
        Relations.Add(new(kind, type, factory, certain));
        return node.Update(Visit(node.Object), arguments);
    }

    private static string Text(Expression factory) => factory is MemberExpression { Member: { DeclaringType: { } type, Name: var name } }
        ? $"{Definitions.TypeText.Of(type)}.{name}"
        : factory.ToString();
}
