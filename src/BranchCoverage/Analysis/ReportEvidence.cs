using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>What reports hold, assembly by assembly, and what the original code makes of it.</summary>
/// <param name="Modules">The assemblies, by name without ending.</param>
/// <param name="Notes">What the reader should know, a sentence each.</param>
internal sealed record ReportEvidence(IReadOnlyDictionary<string, ModuleReport> Modules, IReadOnlyList<string> Notes)
{
    /// <summary>No report at all.</summary>
    public static ReportEvidence Nothing { get; } = new(new Dictionary<string, ModuleReport>(), []);

    /// <summary>Reads reports.</summary>
    /// <param name="patterns">Paths and globs.</param>
    /// <param name="folder">What relative ones are relative to.</param>
    /// <param name="root">The root of the repository.</param>
    /// <param name="cancellationToken">Gives up between two reports.</param>
    /// <exception cref="BranchCoverageException">One cannot be read.</exception>
    public static ReportEvidence Read(IReadOnlyList<string> patterns, string folder, string root, CancellationToken cancellationToken)
    {
        var merged = ReportSet.Read(patterns, folder, root, cancellationToken);
        var modules = merged.Report.Modules.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(versions => versions.Key, versions => versions.First(), StringComparer.OrdinalIgnoreCase);
        return new(modules, [.. merged.Notes, .. merged.Report.Modules.CountBy(NameOf, StringComparer.OrdinalIgnoreCase).Where(versions => versions.Value > 1)
            .Select(versions => $"Of the {versions.Value} versions of '{versions.Key}' the first one counts alone: analyse the reports of one build at a time.")]);
    }

    /// <summary>What is known of one assembly.</summary>
    /// <param name="name">The assembly.</param>
    /// <param name="sources">Its sources, where they are parsed already.</param>
    /// <param name="find">Finds the file of an assembly as it was built; null where there is none.</param>
    /// <param name="cancellationToken">Stops early.</param>
    public AssemblyEvidence Of(string name, IReadOnlyList<SourceFile>? sources, Func<string, string?> find, CancellationToken cancellationToken)
    {
        if (!Modules.TryGetValue(name, out var module))
            return new() { Name = name, Files = sources ?? [] };
        var files = sources ?? [.. module.Files.Select(file => file.FullPath).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(path => SourceFile.Read(path))];
        return new() { Name = name, Files = files, Report = module.Files, Flow = Flow(module, files, find, cancellationToken) };
    }

    private static FlowResult Flow(ModuleReport module, IReadOnlyList<SourceFile> files, Func<string, string?> find, CancellationToken cancellationToken)
    {
        var file = IsFile(module.Name) ? module.Name : module.Name + ".dll";
        if (module.Files.Count == 0)
            return FlowResult.Empty;
        if (find(file) is not { } assembly)
            return FlowResult.Nothing($"'{file}' was not found as it was built: what its branches really did cannot be told.");
        try
        {
            return FlowEngine.Observe(module, assembly, files, cancellationToken);
        }
        catch (BranchCoverageException problem)
        {
            return FlowResult.Nothing(problem.Message);
        }
    }

    private static string NameOf(ModuleReport module) => IsFile(module.Name) ? Path.GetFileNameWithoutExtension(module.Name) : module.Name;

    // Some formats say the file, some the assembly.
    private static bool IsFile(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
}
