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
    public static FixtureCatalog Of(Assembly tests) => Of(tests, AssembliesWithFixtures(tests).SelectMany(TypesOf));

    /// <summary>Reads the fixtures that types declare.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="types">The types.</param>
    public static FixtureCatalog Of(Assembly tests, IEnumerable<Type> types)
    {
        var faults = new List<string>();
        var reader = new DefinitionReader(faults);
        var definitions = types.SelectMany(reader.Read)
            .OrderBy(definition => definition.Name, StringComparer.Ordinal).ThenBy(definition => definition.Place, StringComparer.Ordinal).ToList();
        faults.Sort(StringComparer.Ordinal);
        return new(tests, definitions, faults);
    }

    /// <summary>Whether any fixture gives the type.</summary>
    public bool Gives(Type type) => _byType.Contains(type);

    /// <summary>The fixtures that give a type, to whichever tests.</summary>
    public IEnumerable<FixtureDefinition> All(Type type) => _byType[type];

    /// <summary>The fixtures that give a type to the tests of a class: the nearest first, those of one distance by name.</summary>
    public IEnumerable<IGrouping<int, FixtureDefinition>> For(Type type, Type testClass)
        => _byType[type].Select(definition => (definition, nearness: definition.Serves.NearnessTo(testClass, _tests)))
            .Where(candidate => candidate.nearness >= 0)
            .GroupBy(candidate => candidate.nearness, candidate => candidate.definition)
            .OrderByDescending(candidates => candidates.Key);

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

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            // What is built in is public; in a library of that size the rest is most of it.
            return assembly == typeof(FixtureCatalog).Assembly ? assembly.GetExportedTypes() : assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
