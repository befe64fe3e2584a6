using System.Linq.Expressions;
using System.Reflection;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories.Building;

/// <summary>
/// Writes the code that builds an object, as one would by hand: a local for each rule, in order; the constructor with its
/// initialiser; then, in a second method, what needs the object.
/// </summary>
/// <param name="analysis">The rules and their order.</param>
/// <param name="keys">What each slot's stream is keyed by.</param>
/// <param name="isGiven">Whether values given for members are looked for.</param>
internal sealed class BodyWriter(Analysis analysis, ulong[] keys, bool isGiven)
{
    private static readonly ParameterExpression GivenValues = Expression.Parameter(typeof(object?[]), "given");

    private readonly ParameterExpression _self = Expression.Parameter(analysis.Shape.Type, "self");
    private readonly Dictionary<int, ParameterExpression> _locals = [];
    private bool _exists;

    private Shape Shape => analysis.Shape;

    private IReadOnlyList<Rule> Slots => analysis.Shape.Slots;

    /// <summary>Makes the object, with all that does not need it.</summary>
    public Expression<Func<Gen, T>> Make<T>()
    {
        var steps = new List<Expression>();
        foreach (var slot in analysis.InOrder.Where(slot => !analysis.IsLate(slot)))
            steps.Add(Local(slot));
        steps.Add(Expression.Assign(_self, Initialised()));
        _exists = true;
        if (isGiven)
            steps.AddRange(Enumerable.Range(0, Slots.Count).Where(slot => Slots[slot] is { Body: null, Member: not null }).Select(Bare));
        steps.Add(_self);
        return Expression.Lambda<Func<Gen, T>>(Whole(steps, [_self]), Template.F);
    }

    /// <summary>Sets what needs the object.</summary>
    public Expression<Action<Gen, T>> Finish<T>()
    {
        _exists = true;
        var steps = new List<Expression>();
        foreach (var slot in analysis.InOrder.Where(analysis.IsLate))
            steps.Add(Set(slot, Value(slot, steps)));
        steps.Add(Expression.Empty());
        return Expression.Lambda<Action<Gen, T>>(Whole(steps, []), Template.F, _self);
    }

    /// <summary>Only the value of a slot, with what it reads.</summary>
    public Expression<Func<Gen, object?>> Only(int wanted)
    {
        var steps = new List<Expression>();
        foreach (var slot in Needed(wanted))
            steps.Add(Local(slot));
        steps.Add(Expression.Convert(_locals[wanted], typeof(object)));
        return Expression.Lambda<Func<Gen, object?>>(Whole(steps, []), Template.F);
    }

    private IEnumerable<int> Needed(int wanted)
    {
        var needed = new HashSet<int> { wanted };
        foreach (var slot in analysis.InOrder.Reverse().Where(needed.Contains))
            needed.UnionWith(analysis.UseOf(slot)!.Reads.Select(analysis.Shape.PlaceOf)
                .Concat(analysis.UseOf(slot)!.Transients.Select(type => analysis.Shape.PlaceOf(Shape.NameOfTransient(type)))));
        return analysis.InOrder.Where(needed.Contains);
    }

    private BlockExpression Whole(List<Expression> steps, ParameterExpression[] variables)
    {
        if (!isGiven)
            return Expression.Block([.. _locals.Values, .. variables], steps);
        var given = Expression.Assign(GivenValues, Expression.Field(Expression.Field(Template.F, nameof(Gen.Frame)), nameof(Frame.Given)));
        return Expression.Block([.. _locals.Values, .. variables, GivenValues], steps.Prepend(given));
    }

    private BinaryExpression Local(int slot)
    {
        var local = Expression.Variable(Slots[slot].Type, Slots[slot].Name);
        var value = Value(slot, into: null);
        _locals[slot] = local;
        return Expression.Assign(local, value);
    }

    private Expression Value(int slot, List<Expression>? into)
    {
        var use = analysis.UseOf(slot)!;
        // Typed parameters are pure: what runs late reads them again.
        foreach (var transient in use.Transients.Select(type => analysis.Shape.PlaceOf(Shape.NameOfTransient(type))).Where(place => into is not null && !_locals.ContainsKey(place)))
            into!.Add(Local(transient));
        var value = new Reading(this).Visit(use.Body);
        if (value.Type != Slots[slot].Type && !Slots[slot].IsFilled)
            value = Expression.Convert(value, Slots[slot].Type);
        if (use.Begins)
            value = Expression.Block(Expression.Call(Template.F, nameof(Gen.Begin), null, Expression.Constant(slot), Expression.Constant(keys[slot])), value);
        return isGiven && !Slots[slot].IsFilled ? Expression.Condition(IsNotGiven(slot), value, GivenValue(slot)) : value;
    }

    private Expression Initialised()
    {
        var construction = analysis.Shape.ChosenConstruction!;
        var taken = Slots.Select((rule, slot) => (rule, slot)).Where(pair => pair.rule.Parameter is not null).ToDictionary(pair => pair.rule.Parameter!.Position, pair => pair.slot);
        var arguments = construction.GetParameters().Select(parameter => (Expression)_locals[taken[parameter.Position]]).ToArray();
        var bindings = analysis.InOrder.Where(slot => !analysis.IsLate(slot) && Slots[slot] is { Parameter: null, IsTransient: false }).ToList();
        if (construction is ConstructorInfo constructor)
            return Expression.MemberInit(
                Expression.New(constructor, arguments), bindings.Select(slot => Expression.Bind(Slots[slot].Member!, _locals[slot])));
        var made = Expression.Convert(Expression.Call((MethodInfo)construction, arguments), analysis.Shape.Type);
        return bindings.Count == 0 ? made : Expression.Block(bindings.Select(slot => Set(slot, _locals[slot])).Prepend(Expression.Assign(_self, made)).Append(_self));
    }

    private Expression Set(int slot, Expression value)
    {
        var member = Expression.MakeMemberAccess(_self, Slots[slot].Member!);
        if (!Slots[slot].IsFilled)
            return Expression.Assign(member, value);
        var element = Members.ElementOf(Slots[slot].Type)!;
        return Expression.Call(typeof(Collections), nameof(Collections.Fill), [element], Expression.Convert(member, typeof(ICollection<>).MakeGenericType(element)),
            isGiven ? Expression.Call(typeof(Collections), nameof(Collections.Chosen), [element], GivenValues, Expression.Constant(slot), Expression.Lambda(value)) : value);
    }

    private ConditionalExpression Bare(int slot) => Expression.IfThen(
        Expression.Not(IsNotGiven(slot)), Expression.Assign(Expression.MakeMemberAccess(_self, Slots[slot].Member!), GivenValue(slot)));

    private static BinaryExpression IsNotGiven(int slot)
        => Expression.ReferenceEqual(Expression.ArrayIndex(GivenValues, Expression.Constant(slot)), Expression.Constant(null));

    private MethodCallExpression GivenValue(int slot)
        => Expression.Call(typeof(Given), nameof(Given.Value), [Slots[slot].Type], GivenValues, Expression.Constant(slot));

    /// <summary>Reads members from their locals, or from the object once it exists.</summary>
    private sealed class Reading(BodyWriter writer) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression != writer.Shape.Me)
                return base.VisitMember(node);
            if (writer._exists)
                return node.Update(writer._self);
            var local = writer._locals[writer.Shape.PlaceOf(node.Member.Name)];
            return local.Type == node.Type ? local : Expression.Convert(local, node.Type);
        }

        protected override Expression VisitParameter(ParameterExpression node) => node == writer.Shape.Me ? writer._self : node;

        protected override Expression VisitMethodCall(MethodCallExpression node)
            => TransientUse.Of(node) is { } type ? writer._locals[writer.Shape.PlaceOf(Shape.NameOfTransient(type))] : base.VisitMethodCall(node);
    }
}
