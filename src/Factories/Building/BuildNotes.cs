using Shakeout.Factories.Definitions;
using Shakeout.Factories.Persistence;

namespace Shakeout.Factories.Building;

/// <summary>What one build made, in order: the graph that a store saves.</summary>
internal sealed class BuildNotes
{
    private readonly List<BuiltObject> _objects = [];
    private readonly Dictionary<Identity, int> _counts = [];

    /// <summary>The graph.</summary>
    public BuiltGraph Graph => new(_objects);

    /// <summary>Adds an object that now exists.</summary>
    public void Add(object built, Frame frame)
    {
        var identity = frame.Plan!.Identity;
        _objects.Add(new(built, identity.Name, _counts[identity] = _counts.GetValueOrDefault(identity) + 1));
    }
}
