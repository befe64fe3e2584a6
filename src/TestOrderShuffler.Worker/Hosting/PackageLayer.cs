using System.Reflection;
using System.Runtime.Loader;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// The assemblies that all orders share: the suite's packages, its test framework among them, and our agent.
/// Loading them once is what makes an order cheap.
/// </summary>
internal sealed class PackageLayer(string suitePath, IReadOnlySet<string> projectAssemblies) : AssemblyLoadContext("packages")
{
    private readonly AssemblyDependencyResolver _suite = new(suitePath);
    private readonly Dictionary<string, string> _platform = PlatformAssemblies();

    /// <summary>The full path of the test assembly.</summary>
    public string SuitePath => suitePath;

    /// <summary>Whether an assembly was built from source, and so is loaded anew for every order.</summary>
    public bool IsProject(AssemblyName name)
    {
        const string Satellite = ".resources";
        var simpleName = name.Name ?? "";
        return projectAssemblies.Contains(simpleName)
            || (simpleName.EndsWith(Satellite, StringComparison.Ordinal) && projectAssemblies.Contains(simpleName[..^Satellite.Length]));
    }

    /// <summary>The file of an assembly or null when the suite does not bring it.</summary>
    public string? PathOf(AssemblyName name)
    {
        if (_suite.ResolveAssemblyToPath(name) is { } resolved)
            return resolved;
        var beside = Path.Combine(Path.GetDirectoryName(suitePath)!, name.CultureName ?? "", name.Name + ".dll");
        return File.Exists(beside) ? beside : null;
    }

    /// <summary>The file of a native library or null when the suite does not bring it.</summary>
    public string? PathOfNative(string name) => _suite.ResolveUnmanagedDllToPath(name);

    /// <summary>An assembly that all orders share, or null for the platform's own.</summary>
    public Assembly? Shared(AssemblyName name) => Load(name);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsProject(assemblyName) || PathOf(assemblyName) is not { } path || IsInPlatform(assemblyName, path))
            return null;
        return Assemblies.FirstOrDefault(loaded => loaded.Location == path) ?? LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => PathOfNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // As the host decides for an application: of a package's file and the platform's, the newer one.
    private bool IsInPlatform(AssemblyName name, string path)
        => _platform.TryGetValue(name.Name!, out var platform)
            && AssemblyName.GetAssemblyName(platform).Version >= AssemblyName.GetAssemblyName(path).Version;

    private static Dictionary<string, string> PlatformAssemblies()
    {
        var paths = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
    }
}
