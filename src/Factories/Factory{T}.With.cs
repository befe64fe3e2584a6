using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.Factories.Data;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories;

/// <content>What is made of a factory.</content>
public sealed partial class Factory<T>
{
    /// <summary>The same with a value for a member, in the place of its rule.</summary>
    /// <param name="member">The member: <c>x => x.Name</c>.</param>
    /// <param name="value">The value.</param>
    public Factory<T> With<V>(Expression<Func<T, V>> member, V value)
    {
        if (MemberOf(member) is not { } known)
            return Wrong($"'{Name}' can be given members of '{TypeText.Of(typeof(T))}' itself, and '{member.Body}' is none. Give a whole value to the member that it begins with.");
        var place = _shape.PlaceOf(known.Name);
        if (place < 0)
            return Wrong(NotSettable(known));
        if (value is null && Nullness.IsRefused(known))
            return Wrong($"'{TypeText.Of(typeof(T))}.{known.Name}' of '{Name}' is given null, and its type is not nullable. Give it a value, or declare it with '?'.");
        return new(_shape, Building.Given.With(Given, _shape.Slots.Count, place, value), _settings) { _plan = _plan };
    }

    /// <summary>The same with another rule for a member.</summary>
    /// <param name="member">The member: <c>x => x.PaidAt</c>.</param>
    /// <param name="rule">The rule: <c>(f, me) => me.PlacedAt.AddHours(1)</c>.</param>
    /// <param name="origin">Where it stands, for <see cref="Explain"/>: by default the trait or test that says it.</param>
    public Factory<T> With<V>(Expression<Func<T, V>> member, Expression<Func<Gen, T, V>> rule, [CallerMemberName] string origin = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (MemberOf(member) is not { } known)
            return Wrong($"'{Name}' can be given rules for members of '{TypeText.Of(typeof(T))}' itself, and '{member.Body}' is none. Give a rule to the member that it begins with.");
        var added = Template.Of(known);
        added = added with { IsFilled = !Members.CanSet(added.Member!) && Members.CanFill(known), Body = Parameters.Replace(rule, Template.F, _shape.Me), Origin = origin };
        return Reshaped(_shape.With(added), without: known.Name);
    }

    /// <summary>The same with a typed parameter, which rules ask for with <see cref="Gen.Param{P}"/>.</summary>
    /// <param name="parameter">The parameter.</param>
    public Factory<T> With<P>(P parameter)
        where P : class
    {
        var place = _shape.PlaceOf(Shape.NameOfTransient(typeof(P)));
        return place >= 0
            ? new(_shape, Building.Given.With(Given, _shape.Slots.Count, place, parameter), _settings) { _plan = _plan }
            : Wrong($"'{Name}' is given a '{TypeText.Of(typeof(P))}', and none of its rules asks for one with f.Param<{TypeText.Of(typeof(P))}>(). {KnownParameters()}");
    }

    /// <summary>The same with a rule for a typed parameter.</summary>
    /// <param name="rule">The rule: <c>f => new Basket(f.Int(1, 5))</c>.</param>
    /// <param name="origin">Where it stands, for <see cref="Explain"/>: by default the trait or test that says it.</param>
    public Factory<T> With<P>(Expression<Func<Gen, P>> rule, [CallerMemberName] string origin = "")
        where P : class
    {
        var name = Shape.NameOfTransient(typeof(P));
        return Reshaped(_shape.With(new(name, typeof(P)) { IsTransient = true, Body = Parameters.Replace(rule, Template.F), Origin = origin }), without: name);
    }

    /// <summary>The same with a last step on each object, when all its members are set.</summary>
    /// <param name="hook">The step.</param>
    public Factory<T> Then(Action<Gen, T> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return hook.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)
            ? Wrong($"A step of '{Name}' is async, and nobody would wait for its end. Do what has to be awaited behind Build or CreateAsync.")
            : Reshaped(_shape.Then(hook));
    }

    /// <summary>The same, where a test that asks for an equal key again gets the object that it has: get or create.</summary>
    /// <param name="key">The member that tells objects apart. Its rule builds no other objects.</param>
    public Factory<T> Key<V>(Expression<Func<T, V>> key)
        => MemberOf(key) is { } known && _shape.PlaceOf(known.Name) is >= 0 and var place && _shape.Slots[place].Body is not null
            ? Reshaped(_shape.Changed() with { Key = known.Name })
            : Wrong($"The key of '{Name}' is '{key.Body}', which is no member with a rule. Take a member that has one.");

    /// <summary>The same with the rules of a factory of a base type, for members that have none yet.</summary>
    /// <param name="factory">The factory.</param>
    /// <typeparam name="B">Its type, from which this one is derived.</typeparam>
    public Factory<T> Inherits<B>(Factory<B> factory)
        where B : class
    {
        if (factory is null)
            return Wrong(NotSetYet(typeof(B), "inherits the rules of"));
        if (!typeof(T).IsSubclassOf(typeof(B)))
            return Wrong($"'{Name}' builds '{TypeText.Of(typeof(T))}', which is not derived from '{TypeText.Of(typeof(B))}': it cannot inherit the rules of '{factory.Name}'.");
        var inherited = Inheritance.Rules(factory, _shape);
        return Reshaped(_shape.Changed() with { Rules = [.. _shape.Rules, .. inherited], Problems = [.. _shape.Problems, .. ((IFactory)factory).Shape.Problems] });
    }

    /// <summary>The same, where one object of another factory is shared by all that is built at once.</summary>
    /// <param name="factory">Builds it, when it is first asked for.</param>
    public Factory<T> Reuse<P>(Factory<P> factory)
        where P : class
        => factory is null
            ? Wrong(NotSetYet(typeof(P), "reuses an object of"))
            : new(_shape, Given, _settings with { Reused = [new(factory, null), .. _settings.Reused] });

    /// <summary>The same, where an object of yours is taken wherever one of its type is asked for.</summary>
    /// <param name="value">The object.</param>
    public Factory<T> Reuse<P>(P value)
        where P : class
        => value is null
            ? Wrong($"'{Name}' is given null to reuse as '{TypeText.Of(typeof(P))}'. Give it an object, or leave it out.")
            : new(_shape, Given, _settings with { Reused = [new(null, value), .. _settings.Reused] });

    /// <summary>The same at another time: what <see cref="Gen.Now"/> says. By default noon of 1 January 2026, UTC.</summary>
    /// <param name="now">The moment.</param>
    public Factory<T> At(DateTimeOffset now) => new(_shape, Given, _settings with { Now = now });

    /// <summary>The same with values from other data: another locale, other words that are never drawn.</summary>
    /// <param name="data">The data.</param>
    /// <exception cref="FactoryException">There is no such locale.</exception>
    public Factory<T> From(DataOptions data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(_shape, Given, _settings with { Sets = DataSets.Of(data) });
    }

    /// <summary>The same with values for all members that have no rule: by their attributes, names and types, or from AutoFixture.</summary>
    /// <param name="options">How; by default without AutoFixture.</param>
    public Factory<T> Fill(FillOptions? options = null) => Reshaped(_shape.Changed() with { Filling = new(options ?? new(), Template.F) });

    private static MemberInfo? MemberOf(LambdaExpression member)
        => member.Body is MemberExpression { Expression: ParameterExpression, Member: var found } ? found : null;

    private string NotSettable(MemberInfo member)
        => $"'{TypeText.Of(typeof(T))}.{member.Name}' of '{Name}' cannot be set: it has no setter. Give a value to what it is computed from.";

    private string NotSetYet(Type type, string use)
        => $"'{Name}' {use} a factory of '{TypeText.Of(type)}' that is not set yet. Static fields are set in the order in which they are written: write that one before '{Name}'.";

    private string KnownParameters()
    {
        var known = _shape.Slots.Where(slot => slot.IsTransient).Select(slot => TypeText.Of(slot.Type)).Order(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? "It has no parameters." : $"Its parameters are: {string.Join(", ", known)}.";
    }

    private Factory<T> Wrong(string problem) => Reshaped(_shape.Changed() with { Problems = [.. _shape.Problems, problem] });

    // Values are kept by place, and another shape has other places.
    private Factory<T> Reshaped(Shape shape, string? without = null)
    {
        object?[]? given = null;
        for (var place = 0; place < (Given?.Length ?? 0); place++)
            if (Given![place] is { } value && _shape.Slots[place].Name != without)
                (given ??= new object?[shape.Slots.Count])[shape.PlaceOf(_shape.Slots[place].Name)] = value;
        return new(shape, given, _settings);
    }

    /// <summary>Where each member gets its value from, a line each.</summary>
    /// <exception cref="FactoryException">The definition is wrong.</exception>
    public string Explain() => Explaining.Explanation.Of(_shape, Given);
}
