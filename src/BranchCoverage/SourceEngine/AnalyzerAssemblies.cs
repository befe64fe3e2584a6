using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>Loads source generators beside each other: each may bring its own helpers, all meet the one compiler.</summary>
internal sealed class AnalyzerAssemblies : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, Context> _contexts = [];

    public void AddDependencyLocation(string fullPath) => _ = ContextOf(fullPath);

    public Assembly LoadFromPath(string fullPath) => ContextOf(fullPath).LoadFromAssemblyPath(fullPath);

    private Context ContextOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!_contexts.TryGetValue(folder, out var context))
            _contexts.Add(folder, context = new(folder));
        return context;
    }

    private sealed class Context(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            // The compiler's own assemblies must be ours, or a generator would not be one.
            if (assemblyName.Name is null || assemblyName.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || assemblyName.Name.StartsWith("System.", StringComparison.Ordinal))
                return null;
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
