using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Rules;

/// <summary>
/// The order in which the members of a shape get their values, found before anything is built:
/// 1. What each rule reads; 2. which rules need the object itself, or build what refers back to it: they run late, when it
/// exists, as does all that reads them; 3. an order in which each rule comes after those that it reads.
/// </summary>
internal sealed class Analysis
{
    private readonly RuleUse?[] _uses;
    private readonly bool?[] _late;
    private readonly List<int> _order = [];
    private readonly List<int> _path = [];
    private readonly List<string> _problems;

    private Analysis(Shape shape)
    {
        Shape = shape;
        _problems = [.. shape.Problems];
        _uses = UsesOf(shape);
        _late = new bool?[_uses.Length];
        if (shape.ChosenConstruction is null && _problems.Count == 0)
            _problems.Add($"'{shape.Identity.Name}' has no constructor of '{TypeText.Of(shape.Type)}' whose parameters all have rules. Give it a template, or rules for them: With(x => x.Member, …).");
        _problems.AddRange(shape.Slots.Select(slot => slot.Problem).OfType<string>());
        Order();
        Check();
        _problems.AddRange(EndlessGraph.Problems(shape));
    }

    /// <summary>What was analysed.</summary>
    public Shape Shape { get; }

    /// <summary>The slots that have rules, in the order of their run.</summary>
    public IReadOnlyList<int> InOrder => _order;

    /// <summary>What is wrong, all of it.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What a slot's rule needs; null without a rule.</summary>
    public RuleUse? UseOf(int slot) => _uses[slot];

    /// <summary>Whether a slot's rule runs when the object exists.</summary>
    public bool IsLate(int slot) => _late[slot] ??= FindLate(slot);

    /// <summary>Analyses a shape.</summary>
    public static Analysis Of(Shape shape) => new(shape);

    /// <summary>What the rules of a shape need, by slot.</summary>
    public static RuleUse?[] UsesOf(Shape shape)
    {
        if (shape.Uses is { } known)
            return known;
        RuleUse?[] uses = [.. shape.Slots.Select(slot => slot.Body is null ? null : RuleUse.Of(slot.Body, shape.Me))];
        // A factory that is not set yet may be later.
        return uses.Any(use => use?.Unset.Count > 0) ? uses : shape.Uses = uses;
    }

    /// <summary>The name of a slot in messages.</summary>
    public string NameOf(int slot) => $"{TypeText.Of(Shape.Type)}.{Shape.Slots[slot].Name}";

    private bool FindLate(int slot)
    {
        _late[slot] = false; // Ends a cycle, which is told elsewhere.
        if (_uses[slot] is not { } use || Shape.Slots[slot].IsTransient)
            return false;
        var rule = Shape.Slots[slot];
        if (use.Reads.Any(ReadsLate))
            return true;
        return rule.IsFilled || use.UsesObject
            || (rule.Parameter is null && use.Relations.Any(relation => relation.Kind == RelationKind.Parent || RefersBack(relation)));
    }

    private bool ReadsLate(string member) => Shape.PlaceOf(member) is var place && (place < 0 || _uses[place] is null || IsLate(place));

    private bool RefersBack(Relation relation) => relation.Factory is null || relation.Factory.Shape is var shape
        && UsesOf(shape).Any(use => use?.Relations.Any(other => other.Kind == RelationKind.Parent && other.Type.IsAssignableFrom(Shape.Type)) == true);

    private void Order()
    {
        var done = new bool[_uses.Length];
        for (var slot = 0; slot < _uses.Length; slot++)
            Visit(slot, done);
    }

    private void Visit(int slot, bool[] done)
    {
        if (_path.IndexOf(slot) is >= 0 and var start)
        {
            var cycle = string.Join(" -> ", _path.Skip(start).Append(slot).Select(NameOf));
            _problems.Add($"Members of '{Shape.Identity.Name}' wait for each other: {cycle}. Let one of them not read the other.");
            return;
        }

        if (done[slot] || _uses[slot] is not { } use)
            return;
        _path.Add(slot);
        foreach (var place in use.Reads.Select(Shape.PlaceOf).Concat(use.Transients.Select(type => Shape.PlaceOf(Shape.NameOfTransient(type)))).Where(place => place >= 0))
            Visit(place, done);
        _path.RemoveAt(_path.Count - 1);
        if (!done[slot])
            _order.Add(slot);
        done[slot] = true;
    }

    private void Check()
    {
        for (var slot = 0; slot < _uses.Length; slot++)
        {
            var rule = Shape.Slots[slot];
            if (rule.IsTransient && rule.Body is null)
                _problems.Add($"'{Shape.Identity.Name}' asks for a '{TypeText.Of(rule.Type)}', which has no constructor that needs nothing. Give its defaults: With(new {TypeText.Of(rule.Type)}(…)).");
            if (_uses[slot] is not { } use)
                continue;
            foreach (var unset in use.Unset)
                _problems.Add($"'{NameOf(slot)}' is built by '{unset}', which is not set yet. Static fields are set in the order in which they are written: use '{Shape.Identity.Name}' only when those of its class are all set, or write '{unset}' before what uses it.");
            if (rule.Parameter is null && !rule.IsFilled && !rule.IsTransient && rule.Member is not null && !Members.CanSet(rule.Member))
                _problems.Add($"'{NameOf(slot)}' cannot be set: it has no setter. Give a rule to what it is computed from.");
            if (rule.Parameter is not null)
                CheckParameter(slot, use);
        }
    }

    private void CheckParameter(int slot, RuleUse use)
    {
        if (IsLate(slot))
            _problems.Add($"'{NameOf(slot)}' is a parameter of the constructor, and its rule needs the object itself{LateRead(use)}. Let it read members that are there before.");
        foreach (var relation in use.Relations.Where(relation => relation.Factory is not null && relation.Kind != RelationKind.Parent))
            foreach (var back in relation.Factory!.Shape.Slots.Zip(UsesOf(relation.Factory.Shape)).Where(other => other.First.Parameter is not null
                && other.Second?.Relations.Any(found => found.Kind == RelationKind.Parent && found.Type.IsAssignableFrom(Shape.Type)) == true))
                _problems.Add($"'{NameOf(slot)}' and '{TypeText.Of(relation.Type)}.{back.First.Name}' are both parameters of constructors, and refer to each other: neither object can be first. Make one of them a property that can be set.");
    }

    private string LateRead(RuleUse use) => use.Reads.FirstOrDefault(ReadsLate) is { } member ? $", through '{TypeText.Of(Shape.Type)}.{member}'" : "";
}
