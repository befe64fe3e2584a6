using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Shakeout.BranchCoverage.Collector;

/// <summary>Finds what coverlet put into the assemblies that it measures: a class each, which holds the counts. It is no public thing of coverlet's.</summary>
internal sealed class Trackers
{
    private const string Namespace = "Coverlet.Core.Instrumentation.Tracker";
    private const string Counts = "HitsArray";

    private readonly HashSet<Assembly> _known = [];
    private readonly List<Tracker> _all = [];
    private int _loaded;

    public Trackers()
    {
        // To look through all assemblies after each test would cost more than the tests do.
        AppDomain.CurrentDomain.AssemblyLoad += (_, _) => Interlocked.Increment(ref _loaded);
        _loaded = 1;
    }

    /// <summary>All that were found.</summary>
    public IReadOnlyList<Tracker> All => _all;

    /// <summary>Looks into assemblies that were loaded since.</summary>
    public IReadOnlyList<Tracker> New()
    {
        if (Interlocked.Exchange(ref _loaded, 0) == 0)
            return [];
        var found = new List<Tracker>();
        // One that can be unloaded must not be held.
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsCollectible && _known.Add(assembly)))
        {
            if (In(assembly) is { } tracker)
                found.Add(tracker);
        }
        _all.AddRange(found);
        return found;
    }

    // One that cannot be read is none of coverlet's.
    private static Tracker? In(Assembly assembly)
    {
        try
        {
            return TrackerIn(assembly);
        }
        catch (Exception unreadable) when (unreadable is IOException or BadImageFormatException or TypeLoadException or ReflectionTypeLoadException or NotSupportedException)
        {
            return null;
        }
    }

    private static Tracker? TrackerIn(Assembly assembly)
    {
        if (assembly.IsDynamic || !File.Exists(assembly.Location) || Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            return null;
        return TokenIn(assembly) is { } token && assembly.ManifestModule.ResolveType(token).GetField(Counts, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is { } field && field.FieldType == typeof(int[])
            ? new Tracker(assembly, field) : null;
    }

    // Metadata is read without loading a type: a suite has thousands. The name alone would not do: it holds the assembly's, dots and all.
    private static unsafe int? TokenIn(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            return null;
        var metadata = new MetadataReader(blob, length);
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (metadata.StringComparer.Equals(metadata.GetTypeDefinition(handle).Namespace, Namespace))
                return MetadataTokens.GetToken(handle);
        }
        return null;
    }
}
