using Shakeout.Factories.Building;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories;

/// <content>Other objects.</content>
public sealed partial class Gen
{
    private const int Deepest = 200;

    /// <summary>An object of another factory, built with this one.</summary>
    /// <param name="factory">The factory. A static field may be named before it is set: it is read when the first object is built.</param>
    /// <exception cref="FactoryException">It is not set, or cannot build.</exception>
    public T One<T>(Factory<T>? factory)
        where T : class
        => _reused is null && factory is not null ? Child(factory) : FindReused(factory) ?? Child(Known(factory));

    /// <summary>Objects of another factory, which may refer back to this one with <see cref="Parent{T}()"/>.</summary>
    /// <param name="factory">The factory.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="FactoryException">The factory is not set, or cannot build; or the count is negative.</exception>
    public List<T> Many<T>(Factory<T>? factory, int count)
        where T : class
    {
        var known = Known(factory);
        if (count < 0)
            throw new FactoryException($"'{Member}' asks for {count} objects of '{known.Name}'. Ask for 0 or more.");
        var list = new List<T>(count);
        if (Frame.Adopted is not null && TakeAdopted(known) is { } adopted)
            list.Add(adopted);
        if (count > list.Count)
            AddChildren(known, list, count);
        return list;
    }

    /// <summary>The object that asked for this one; if none of its type did, a new one of the only factory for it in this factory's class.</summary>
    /// <exception cref="FactoryException">None asked, and its class has no factory for one, or several.</exception>
    public T Parent<T>()
        where T : class
        => Asker<T>() ?? FindReused<T>(null) ?? NewParent(Frame.Plan!.Identity.FactoryOf<T>(Member));

    /// <summary>The object that asked for this one; if none of its type did, a new one.</summary>
    /// <param name="otherwise">Builds the new one; this object will be among its children.</param>
    /// <exception cref="FactoryException">The factory is needed and not set, or cannot build.</exception>
    public T Parent<T>(Factory<T>? otherwise)
        where T : class
        => Asker<T>() ?? FindReused(otherwise) ?? NewParent(Known(otherwise));

    /// <summary>The object of a factory that the whole graph shares: built when it is first asked for.</summary>
    /// <param name="factory">The factory.</param>
    /// <exception cref="FactoryException">It is not set, or cannot build.</exception>
    public T Reuse<T>(Factory<T>? factory)
        where T : class
    {
        if (FindReused(factory) is { } found)
            return found;
        var shared = new Reused(Known(factory), null);
        (_reused ??= []).Add(shared);
        return FindReused(factory)!;
    }

    /// <summary>A parameter of the factory that is no member: what <c>With(new Basket(…))</c> gave, else one with its defaults.</summary>
    /// <typeparam name="T">Its type: a record of yours. The factory has one parameter of a type.</typeparam>
    /// <exception cref="InvalidOperationException">It is called outside of a template.</exception>
    public T Param<T>() => throw new InvalidOperationException($"f.Param<{TypeText.Of(typeof(T))}>() is known in rules only: write it in the template itself.");

    private Factory<T> Known<T>(Factory<T>? factory)
        where T : class
        => factory ?? throw new FactoryException($"'{Member}' is built by a factory of '{TypeText.Of(typeof(T))}' that is not set yet. Use '{Frame.Plan!.Identity.Name}' only when the static fields of its class are all set.");

    private T? Asker<T>()
        where T : class
    {
        if (Frame.Outer is not { Plan: { } plan } outer)
            return null;
        if (outer.Self is null && typeof(T).IsAssignableFrom(plan.Type) && !Frame.IsAwaited)
            throw new FactoryException($"'{Member}' needs the '{TypeText.Of(typeof(T))}' that asked for it, which does not exist yet: both are parameters of constructors. Make one of them a property that can be set.");
        return outer.Self as T;
    }

    private T NewParent<T>(Factory<T> factory)
        where T : class
    {
        var self = Frame.Self;
        var (inner, stream) = (Enter(factory.Name), Stream);
        inner.Begin(factory.Plan, factory.Given, Frame.NextKey(), 0);
        inner.IsAwaited = self is null;
        inner.Adopted = self is null ? null : new(self, Frame.Plan!.Identity);
        return Leave(factory.Plan, inner, stream);
    }

    private T Child<T>(Factory<T> factory)
        where T : class
    {
        if (Frame.Adopted is not null && TakeAdopted(factory) is { } adopted)
            return adopted;
        var (inner, stream) = (Enter(factory.Name), Stream);
        inner.Begin(factory.Plan, factory.Given, Frame.NextKey(), 0);
        return Leave(factory.Plan, inner, stream);
    }

    private void AddChildren<T>(Factory<T> factory, List<T> list, int count)
        where T : class
    {
        var (outer, stream, plan) = (Frame, Stream, factory.Plan);
        var inner = Enter(factory.Name);
        inner.Begin(plan, factory.Given, 0, 0);
        for (var index = list.Count; index < count; index++)
        {
            inner.BeginNext(outer.NextKey(), index);
            Frame = inner;
            list.Add(plan.Run(this));
        }

        Frame = outer;
        inner.End();
        Stream = stream;
    }

    private Frame Enter(string factory)
    {
        if (Frame.Depth >= Deepest)
            throw new FactoryException($"'{factory}' builds without an end: more than {Deepest} objects asked for each other. End it with f.Parent<T>() where it refers back, or with f.Reuse(…).");
        return Frame.Inner;
    }

    private T Leave<T>(Plan<T> plan, Frame inner, Randomness.RandomStream stream)
        where T : class
    {
        var outer = Frame;
        Frame = inner;
        var built = plan.Run(this);
        inner.End();
        Frame = outer;
        Stream = stream;
        return built;
    }

    private T? TakeAdopted<T>(Factory<T> factory)
        where T : class
    {
        if (Frame.Adopted is not { } adopted || adopted.Factory != factory.Identity)
            return null;
        Frame.Adopted = null;
        return (T)adopted.Child;
    }

    private T? FindReused<T>(Factory<T>? factory)
        where T : class
    {
        for (var index = 0; index < (_reused?.Count ?? 0); index++)
        {
            var (maker, value) = _reused![index];
            if (maker is null ? value is not T : maker is not Factory<T> || (factory is not null && maker.Shape.Identity != factory.Identity))
                continue;
            if (value is null)
                _reused[index] = new(maker, value = Child((Factory<T>)maker!));
            return (T)value;
        }

        return null;
    }
}
