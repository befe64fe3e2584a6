using Shakeout.Factories.Definitions;
using Shakeout.Factories.Persistence;
using Shakeout.Factories.Profiling;

namespace Shakeout.Factories.Building;

/// <summary>What one build made, in order: the graph that a store saves, and how often each chain of factories built.</summary>
internal sealed class BuildNotes
{
    private readonly List<BuiltObject> _objects = [];
    private readonly Dictionary<Identity, int> _counts = [];
    private readonly Dictionary<string, long>? _chains = Profile.OfProcess is null ? null : [];

    /// <summary>The graph.</summary>
    public BuiltGraph Graph => new(_objects);

    /// <summary>How often each chain of factories built, where a profile is wanted.</summary>
    public IReadOnlyDictionary<string, long> Chains => _chains ?? [];

    /// <summary>Adds an object that now exists.</summary>
    public void Add(object built, Frame frame)
    {
        var identity = frame.Plan!.Identity;
        _objects.Add(new(built, identity.Name, _counts[identity] = _counts.GetValueOrDefault(identity) + 1));
        if (_chains is null)
            return;
        var chain = identity.Name;
        for (var outer = frame.Outer; outer is { Plan: { } asker }; outer = outer.Outer)
            chain = $"{asker.Identity.Name}{ProfileText.Arrow}{chain}";
        _chains[chain] = _chains.GetValueOrDefault(chain) + 1;
    }
}
