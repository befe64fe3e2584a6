namespace Shakeout.Factories.Persistence;

/// <summary>What one call of <c>CreateAsync</c> built: every object once, in the order of building.</summary>
public sealed class BuiltGraph
{
    internal BuiltGraph(IReadOnlyList<BuiltObject> objects) => Objects = objects;

    /// <summary>The objects that factories built. What was handed in from outside is not among them.</summary>
    public IReadOnlyList<BuiltObject> Objects { get; }
}

/// <summary>An object that a factory built.</summary>
/// <param name="Value">The object itself.</param>
/// <param name="Factory">Its factory, as errors name it, for instance <c>Make.Orders</c>.</param>
/// <param name="Number">Which of its factory's objects in this graph it is, from 1.</param>
public readonly record struct BuiltObject(object Value, string Factory, int Number);
