using System.Reflection;
using System.Runtime.Loader;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// The assemblies of one order: all that was built from source, with its static state fresh. It unloads when
/// nothing refers to it any more.
/// </summary>
internal sealed class OrderContext(PackageLayer packages) : AssemblyLoadContext("order", isCollectible: true)
{
    /// <summary>Loads the test assembly.</summary>
    public Assembly LoadSuite() => LoadFromAssemblyPath(packages.SuitePath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (!packages.IsProject(assemblyName))
            return packages.Shared(assemblyName);
        return packages.PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => packages.PathOfNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
