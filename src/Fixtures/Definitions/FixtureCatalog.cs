using System.Reflection;
using System.Runtime.Loader;

namespace Shakeout.Fixtures.Definitions;

/// <summary>The fixtures that tests of an assembly can ask for.</summary>
internal sealed class FixtureCatalog
{
    private static readonly string[] WithoutFixtures = ["System.", "Microsoft.", "xunit.", "netstandard", "mscorlib"];

    private readonly Assembly _tests;
    private readonly ILookup<Type, FixtureDefinition> _byType;

    private FixtureCatalog(Assembly tests, IReadOnlyList<FixtureDefinition> definitions, IReadOnlyList<string> faults)
    {
        _tests = tests;
        _byType = definitions.ToLookup(definition => definition.Gives);
        Definitions = definitions;
        Faults = faults;
    }

    /// <summary>All fixtures, by name.</summary>
    public IReadOnlyList<FixtureDefinition> Definitions { get; }

    /// <summary>What is declared wrongly, a sentence each, sorted.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Reads the fixtures of a test assembly, and of the assemblies that it references directly or through those.</summary>
    public static FixtureCatalog Of(Assembly tests)
    {
        var faults = new List<string>();
        var reader = new DefinitionReader(faults);
        var definitions = AssembliesWithFixtures(tests).SelectMany(reader.Read)
            .OrderBy(definition => definition.Name, StringComparer.Ordinal).ThenBy(definition => definition.Place, StringComparer.Ordinal).ToList();
        faults.Sort(StringComparer.Ordinal);
        return new(tests, definitions, faults);
    }

    /// <summary>Whether any fixture gives the type.</summary>
    public bool Gives(Type type) => _byType.Contains(type);

    /// <summary>The fixtures that give a type to the tests of a class: the nearest first, those of one distance by name.</summary>
    public IEnumerable<IGrouping<int, FixtureDefinition>> For(Type type, Type testClass)
        => _byType[type].Select(definition => (definition, nearness: Nearness(definition, testClass)))
            .Where(candidate => candidate.nearness >= 0)
            .GroupBy(candidate => candidate.nearness, candidate => candidate.definition)
            .OrderByDescending(candidates => candidates.Key);

    // Library 0, test assembly 1, a namespace 2 plus its length, a class beyond every namespace; -1 for out of sight.
    private int Nearness(FixtureDefinition definition, Type testClass)
    {
        if (definition.ServesClass is { } served)
            return served.IsAssignableFrom(testClass) || Holders(testClass).Contains(served) ? int.MaxValue : -1;
        if (definition.Declared.Within is { } within)
            return $"{testClass.Namespace}.".StartsWith($"{within}.", StringComparison.Ordinal) ? 2 + within.Length : -1;
        return definition.Assembly == _tests ? 1 : 0;
    }

    private static IEnumerable<Type> Holders(Type type)
    {
        for (var holder = type.DeclaringType; holder is not null; holder = holder.DeclaringType)
            yield return holder;
    }

    private static List<Assembly> AssembliesWithFixtures(Assembly tests)
    {
        var ours = typeof(FixtureCatalog).Assembly;
        var found = new List<Assembly> { ours };
        var context = AssemblyLoadContext.GetLoadContext(tests) ?? AssemblyLoadContext.Default;
        var open = new Queue<Assembly>([tests]);
        while (open.TryDequeue(out var assembly))
        {
            found.Add(assembly);
            foreach (var name in assembly.GetReferencedAssemblies().Where(MayHoldFixtures))
                if (Load(context, name) is { } next && !found.Contains(next) && !open.Contains(next)
                    && next.GetReferencedAssemblies().Any(reference => reference.Name == ours.GetName().Name))
                    open.Enqueue(next);
        }

        return found;
    }

    private static bool MayHoldFixtures(AssemblyName name)
        => !WithoutFixtures.Any(start => name.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        try
        {
            return context.LoadFromAssemblyName(name);
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }
}
