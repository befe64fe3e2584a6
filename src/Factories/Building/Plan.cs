using Shakeout.Factories.Definitions;
using Shakeout.Factories.Randomness;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories.Building;

/// <summary>How the objects of a shape are built.</summary>
internal abstract class Plan
{
    private readonly Analysis _analysis;

    /// <param name="analysis">What was found out about the shape, without a problem.</param>
    protected Plan(Analysis analysis)
    {
        _analysis = analysis;
        Keys = KeysOf(analysis.Shape);
    }

    /// <summary>
    /// What each slot's stream is keyed by: the member's name, so that members that are added or moved change no other. The last one
    /// is that of the last steps.
    /// </summary>
    public ulong[] Keys { get; }

    /// <summary>Which factory it is.</summary>
    public Identity Identity => _analysis.Shape.Identity;

    /// <summary>What it builds.</summary>
    public Type Type => _analysis.Shape.Type;

    /// <summary>A member, as messages name it.</summary>
    public string NameOf(int slot) => IsStep(slot) ? $"{TypeText.Of(Type)}.Then" : _analysis.NameOf(slot);

    /// <summary>Whether it is no slot, but the last steps that <c>Then</c> adds: they come behind the slots.</summary>
    public bool IsStep(int slot) => slot == Keys.Length - 1;

    /// <summary>Finishes an object that is the current frame's.</summary>
    public abstract void Finish(Gen f, object self);

    /// <summary>What the slots of a shape are keyed by.</summary>
    protected static ulong[] KeysOf(Shape shape) => [.. shape.Slots.Select(slot => StableHash.Of(slot.Name)), StepKey];

    private const ulong StepKey = 0x7E46A1B5F0C3D29E;
}

/// <inheritdoc/>
internal sealed class Plan<T> : Plan
    where T : class
{
    private readonly Tiered<Func<Gen, T>> _make;
    private readonly Tiered<Func<Gen, T>> _makeGiven;
    private readonly Tiered<Action<Gen, T>>? _finish;
    private readonly Tiered<Action<Gen, T>>? _finishGiven;
    private readonly Tiered<Func<Gen, object?>>? _key;
    private readonly int _keyPlace = -1;
    private readonly Action<Gen, T>[] _hooks;
    private readonly Type[] _parents;
    private readonly bool _usesSeq;
    private readonly bool _isPlain;

    /// <inheritdoc/>
    public Plan(Analysis analysis)
        : base(analysis)
    {
        var uses = analysis.InOrder.Select(analysis.UseOf).OfType<RuleUse>().ToList();
        _usesSeq = uses.Any(use => use.UsesSeq);
        _parents = [.. uses.SelectMany(use => use.Relations).Where(relation => relation.Kind == RelationKind.Parent).Select(relation => relation.Type)];
        _hooks = [.. analysis.Shape.Hooks.Cast<Action<Gen, T>>()];
        _make = new(() => new BodyWriter(analysis, Keys, isGiven: false).Make<T>());
        _makeGiven = new(() => new BodyWriter(analysis, Keys, isGiven: true).Make<T>());
        if (analysis.InOrder.Any(analysis.IsLate))
        {
            _finish = new(() => new BodyWriter(analysis, Keys, isGiven: false).Finish<T>());
            _finishGiven = new(() => new BodyWriter(analysis, Keys, isGiven: true).Finish<T>());
        }

        if (analysis.Shape.Key is { } key)
        {
            _keyPlace = analysis.Shape.PlaceOf(key);
            _key = new(() => new BodyWriter(analysis, Keys, isGiven: true).Only(_keyPlace));
        }

        _isPlain = !_usesSeq && _key is null && _finish is null && _hooks.Length == 0 && uses.All(use => use.Relations.Count == 0);
    }

    /// <summary>Builds an object that a test asks for.</summary>
    public T Run(Gen f, object?[]? given, ulong key, int index)
    {
        f.Frame.Begin(this, given, key, index);
        return Run(f);
    }

    /// <summary>Builds the object of the current frame.</summary>
    public T Run(Gen f)
    {
        var frame = f.Frame;
        if (_isPlain && !frame.IsAwaited)
        {
            var plain = (frame.Given is null ? _make : _makeGiven).Next(f);
            f.Note(plain);
            return plain;
        }

        if (_usesSeq || _hooks.Length > 0)
            frame.Seq = f.NextSeq(Identity);
        return _key is null ? New(f, frame) : KnownOrNew(f, frame);
    }

    /// <inheritdoc/>
    public override void Finish(Gen f, object self)
    {
        var finish = f.Frame.Given is null ? _finish : _finishGiven;
        finish?.Next(f, (T)self);
        if (_hooks.Length > 0)
            f.Begin(Keys.Length - 1, Keys[^1]);
        foreach (var hook in _hooks)
            hook(f, (T)self);
    }

    // A closure here costs nothing where there is no key.
    private T KnownOrNew(Gen f, Frame frame)
    {
        frame.Given ??= new object?[Keys.Length];
        if (_key!.Next(f) is not { } key)
            return New(f, frame);
        if (UnderConstruction(frame.Outer, key) is { } asker)
            return asker;
        // Its rule may not be asked again: what it marked as unique is taken.
        frame.Given = Given.With(frame.Given, frame.Given.Length, _keyPlace, key);
        return f.Data.GetOrMake(Identity, key, () => New(f, frame));
    }

    private T? UnderConstruction(Frame? frame, object key)
    {
        for (; frame is { Plan: { } asker }; frame = frame.Outer)
            if (asker is Plan<T> same && same.Identity == Identity && key.Equals(frame.Given?[same._keyPlace]))
                return frame.Self as T ?? throw new FactoryException($"'{NameOf(_keyPlace)}' of '{Identity.Name}' is '{key}' for an object and for one that it asks for, and is their key: the object would need itself before it exists. Draw another key there, or end it with f.Maybe(…).");
        return null;
    }

    private bool RefersTo(Type asker) => Array.Exists(_parents, parent => parent.IsAssignableFrom(asker));

    private T New(Gen f, Frame frame)
    {
        var self = (frame.Given is null ? _make : _makeGiven).Next(f);
        frame.Self = self;
        f.Note(self);
        if (frame.Unfinished is not null)
            f.FinishOthers(frame);
        if (_finish is null && _hooks.Length == 0)
            return self;
        if (frame.IsAwaited || (frame.Outer is { Self: null, Plan: { } asker } && RefersTo(asker.Type)))
            (frame.Outer!.Unfinished ??= []).Add(new(this, frame.Given, self, frame.Key, frame.Index, frame.Seq) { IsParent = frame.IsAwaited });
        else
            Finish(f, self);
        return self;
    }
}
