using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>An assembly and its debugging symbols, beside it or inside.</summary>
internal sealed class ModuleImage : IDisposable
{
    private readonly ModuleDefinition _module;

    private ModuleImage(ModuleDefinition module) => _module = module;

    /// <summary>All methods that have code and lines.</summary>
    public IEnumerable<MethodDefinition> Methods => _module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>Reads an assembly.</summary>
    /// <exception cref="BranchCoverageException">It or its symbols cannot be read.</exception>
    public static ModuleImage Read(string path)
    {
        if (!File.Exists(path))
            throw new BranchCoverageException($"'{path}' is not there, so what its branches did cannot be told.\nBuild the project, then report again.");
        try
        {
            return new(ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Deferred) { ReadSymbols = true, InMemory = true }));
        }
        catch (SymbolsNotFoundException problem)
        {
            throw new BranchCoverageException($"'{path}' has no debugging symbols: there is no '{Path.GetFileNameWithoutExtension(path)}.pdb' beside it and none inside it.\nBuild with DebugType portable or embedded.", problem);
        }
        catch (SymbolsNotMatchingException problem)
        {
            throw new BranchCoverageException($"'{Path.ChangeExtension(path, ".pdb")}' belongs to another build of '{Path.GetFileName(path)}'.\nBuild the project, then measure again.", problem);
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BranchCoverageException($"'{path}' cannot be read: {problem.Message}\nBuild the project, then report again.", problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _module.Dispose();
}
