using Shakeout.Factories.Definitions;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Building;

/// <summary>One object under construction. Frames hang together as the objects that asked for each other, and are used again.</summary>
/// <param name="outer">The frame of the object that asked for this one; null for the first.</param>
internal sealed class Frame(Frame? outer)
{
    private Frame? _inner;

    /// <summary>The frame of what asked for this object.</summary>
    public Frame? Outer { get; } = outer;

    /// <summary>The frame of what this object asks for.</summary>
    public Frame Inner => _inner ??= new(this);

    /// <summary>How far from the first one it is.</summary>
    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    /// <summary>What builds the object.</summary>
    public Plan? Plan;

    /// <summary>Values given for members, by slot; null where none are.</summary>
    public object?[]? Given;

    /// <summary>The object, once it exists.</summary>
    public object? Self;

    /// <summary>The key of all that is drawn for the object.</summary>
    public ulong Key;

    /// <summary>Its place among those that were asked for together, from 0.</summary>
    public int Index;

    /// <summary>Which of its factory's objects in the test it is, from 1.</summary>
    public int Seq;

    /// <summary>The member whose rule runs.</summary>
    public int Slot;

    /// <summary>How many objects this rule has asked for.</summary>
    public uint Asked;

    /// <summary>An object that asked for this one as its parent, and belongs among its children.</summary>
    public Adopted? Adopted;

    /// <summary>Objects that are finished as soon as this one exists, because they refer back to it.</summary>
    public List<Unfinished>? Unfinished;

    /// <summary>Whether the object that asked for this one must exist before this one is finished.</summary>
    public bool IsAwaited;

    /// <summary>Begins an object.</summary>
    public void Begin(Plan plan, object?[]? given, ulong key, int index)
    {
        Plan = plan;
        Given = given;
        Key = key;
        Index = index;
        Self = null;
    }

    /// <summary>Begins another object of the same plan.</summary>
    public void BeginNext(ulong key, int index)
    {
        Key = key;
        Index = index;
        Self = null;
    }

    /// <summary>Lets go of what was built.</summary>
    public void End()
    {
        Self = null;
        Given = null;
        Adopted = null;
        Unfinished = null;
        IsAwaited = false;
    }

    /// <summary>The key of the next object that the rule asks for.</summary>
    public ulong NextKey() => RandomStream.Split(Key ^ Plan!.Keys[Slot], ++Asked);
}

/// <summary>A child that asked for its parent.</summary>
internal sealed record Adopted(object Child, Identity Factory);

/// <summary>An object that exists and waits for another one to exist.</summary>
internal sealed record Unfinished(Plan Plan, object?[]? Given, object Self, ulong Key, int Index, int Seq)
{
    /// <summary>Set where it is a parent whose child has asked for it.</summary>
    public bool IsParent { get; init; }
}
