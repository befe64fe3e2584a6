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

    /// <summary>What each slot's stream is keyed by: the member's name, so that members that are added or moved change no other.</summary>
    public ulong[] Keys { get; }

    /// <summary>Which factory it is.</summary>
    public Identity Identity => _analysis.Shape.Identity;

    /// <summary>What it builds.</summary>
    public Type Type => _analysis.Shape.Type;

    /// <summary>A member, as messages name it.</summary>
    public string NameOf(int slot) => _analysis.NameOf(slot);

    /// <summary>Finishes an object that is the current frame's.</summary>
    public abstract void Finish(Gen f, object self);

    /// <summary>What the slots of a shape are keyed by.</summary>
    protected static ulong[] KeysOf(Shape shape) => [.. shape.Slots.Select(slot => StableHash.Of(slot.Name))];
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
            _key = new(() => new BodyWriter(analysis, Keys, isGiven: true).Only(analysis.Shape.PlaceOf(key)));
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
        foreach (var hook in _hooks)
        {
            f.Begin(Keys.Length - 1, HookKey);
            hook(f, (T)self);
        }
    }

    private const ulong HookKey = 0x7E46A1B5F0C3D29E;

    // A closure here costs nothing where there is no key.
    private T KnownOrNew(Gen f, Frame frame)
    {
        frame.Given ??= new object?[Keys.Length];
        return f.Data.GetOrMake(Identity, _key!.Next(f), () => New(f, frame));
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
