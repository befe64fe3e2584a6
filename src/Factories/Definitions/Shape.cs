using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.Factories.Data.Filling;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories.Definitions;

/// <summary>
/// What a factory builds by: the rules of its template, as traits and overrides left them. Values that are given for members
/// are not part of it, so that to give one costs no new plan.
/// </summary>
internal sealed record Shape(Identity Identity, Type Type, ParameterExpression Me)
{
    private Dictionary<string, int>? _places;
    private IReadOnlyList<Rule>? _slots;
    private ConcurrentDictionary<object, Shape>? _made;

    /// <summary>The constructor or factory method; null if the rules that there are choose it.</summary>
    public MethodBase? Construction { get; init; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>What is wrong in what was written so far.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What runs on each object at the end: actions over the generator and the object.</summary>
    public IReadOnlyList<Delegate> Hooks { get; init; } = [];

    /// <summary>The member that tells which object it is, where an equal one is taken instead of a new one; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>Fills members that have no rule; null if they are left.</summary>
    public Filler? Filling { get; init; }

    /// <summary>The plan, once it was needed. Two threads may make it, and make the same.</summary>
    public Building.Plan? Plan { get; set; }

    /// <summary>What the rules need, once all factories were there.</summary>
    public RuleUse?[]? Uses { get; set; }

    /// <summary>The rules, and after them the members and typed parameters without one, which can be given values.</summary>
    public IReadOnlyList<Rule> Slots => _slots ??= [.. ChosenRules(), .. Bare(), .. Transients()];

    /// <summary>The place of a member or typed parameter among the slots; -1 if it has none.</summary>
    public int PlaceOf(string name)
        => (_places ??= Slots.Select((slot, place) => (slot.Name, place)).DistinctBy(slot => slot.Name).ToDictionary(slot => slot.Name, slot => slot.place))
            .GetValueOrDefault(name, -1);

    /// <summary>The same with another rule for a member: the same one again for a rule that is written alike.</summary>
    public Shape With(Rule rule) => RuleSpelling.Of(rule) is { } spelling ? Made.GetOrAdd(spelling, _ => Ruled(rule)) : Ruled(rule);

    /// <summary>The same with another last step: the same one again for the same step, where it captures nothing.</summary>
    public Shape Then(Delegate hook) => Captures(hook) ? Hooked(hook) : Made.GetOrAdd(hook, _ => Hooked(hook));

    /// <summary>A copy that knows nothing yet of its slots and plan.</summary>
    public Shape Changed() => this with { Plan = null, Uses = null, _slots = null, _places = null, _made = null };

    /// <summary>The name of a typed parameter among the slots.</summary>
    public static string NameOfTransient(Type type) => $"Param<{TypeText.Of(type)}>";

    private ConcurrentDictionary<object, Shape> Made => _made ?? Interlocked.CompareExchange(ref _made, new(), null) ?? _made;

    // A lambda without variables stands on an object of the compiler's that is the same for all; any other object is the caller's, and not kept.
    private static bool Captures(Delegate hook)
        => hook.Target?.GetType() is { } target && (!target.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || target.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0);

    private Shape Hooked(Delegate hook) => Changed() with { Hooks = [.. Hooks, hook] };

    private Shape Ruled(Rule rule)
    {
        var rules = Rules.ToList();
        var place = rules.FindIndex(known => known.Name == rule.Name);
        if (place >= 0)
            rules[place] = rules[place] with { Body = rule.Body, Origin = rule.Origin };
        else
            rules.Add(rule);
        return Changed() with { Rules = rules };
    }

    // Without a template, the rules choose the constructor, and fill its parameters by their names.
    private IEnumerable<Rule> ChosenRules()
    {
        if (ChosenConstruction is not { } construction || construction == Construction)
            return Rules;
        var parameters = construction.GetParameters().Select(parameter => Template.Of(Type, parameter)).ToDictionary(rule => rule.Name);
        var taken = Rules.Select(rule => parameters.Remove(rule.Name, out var by) ? rule with { Parameter = by.Parameter, IsFilled = false } : rule).ToList();
        return [.. taken, .. parameters.Values.Select(rule => AutoFilling.Fill(rule, Type, Filling!))];
    }

    /// <summary>
    /// The constructor or factory method. Without a template it is the constructor with the most parameters that all have
    /// rules, a private one too; where members are filled, else the public one with the fewest. Null if there is none.
    /// </summary>
    public MethodBase? ChosenConstruction => Construction ?? Constructors.Where(constructor => constructor.GetParameters().All(HasRule))
        .MaxBy(constructor => constructor.GetParameters().Length) ?? (Filling is null ? null : Constructors.OrderBy(constructor => constructor.IsPublic ? 0 : 1)
        .ThenBy(constructor => constructor.GetParameters().Length).FirstOrDefault());

    private IEnumerable<ConstructorInfo> Constructors => Type.IsAbstract ? [] : Type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(constructor => !IsCopying(constructor));

    private bool HasRule(ParameterInfo parameter) => Rules.Any(rule => rule.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));

    private bool IsCopying(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == Type;

    private IEnumerable<Rule> Bare()
    {
        var ruled = ChosenRules().Select(rule => rule.Name).ToHashSet();
        return Members.Settable(Type).Where(member => !ruled.Contains(member.Name)).Select(Template.Of)
            .Select(rule => Filling is null ? rule : AutoFilling.Fill(rule, Type, Filling));
    }

    private IEnumerable<Rule> Transients()
        => TransientUse.In(Rules).Where(type => Rules.All(rule => rule.Name != NameOfTransient(type)))
            .Select(type => new Rule(NameOfTransient(type), type) { IsTransient = true, Body = TransientUse.Default(type), Origin = "default" });
}
