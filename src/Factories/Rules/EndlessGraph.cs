using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Rules;

/// <summary>Finds factories that ask for each other without an end.</summary>
internal static class EndlessGraph
{
    /// <summary>A sentence for each way back to the shape itself.</summary>
    public static IEnumerable<string> Problems(Shape shape)
    {
        var found = new List<string>();
        Follow(shape, given: null, [], [shape.Identity], shape, found);
        return found;
    }

    private static void Follow(Shape shape, object?[]? given, List<string> path, HashSet<Identity> seen, Shape start, List<string> found)
    {
        var uses = Analysis.UsesOf(shape);
        for (var slot = 0; slot < uses.Length; slot++)
        {
            if (uses[slot] is not { } use || given?[slot] is not null)
                continue;
            foreach (var relation in use.Relations.Where(relation => relation is { IsCertain: true, Factory: not null, Kind: not RelationKind.Parent }))
            {
                path.Add($"{TypeText.Of(shape.Type)}.{shape.Slots[slot].Name}");
                // Equal names are not enough: a method may define several factories.
                if (ReferenceEquals(relation.Factory!.Shape.Identity, start.Identity))
                    found.Add($"'{start.Identity.Name}' builds without an end: {string.Join(" -> ", path)} -> {start.Identity.Name}. End it with f.Parent<{TypeText.Of(start.Type)}>() where it refers back, with f.Reuse(…), or with f.Maybe(…).");
                else if (seen.Add(relation.Factory.Shape.Identity))
                    Follow(relation.Factory.Shape, relation.Factory.Given, path, seen, start, found);
                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
