namespace Shakeout.BranchCoverage.Reports;

/// <summary>What a coverage tool wrote down, in whichever format.</summary>
/// <param name="Format">The format it came in: formats differ in what they hold. Of several merged ones, the richest.</param>
/// <param name="Modules">The assemblies.</param>
internal sealed record Report(ReportFormat Format, IReadOnlyList<ModuleReport> Modules)
{
    /// <summary>The file that it was read from; empty where it was not.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>The folders that its paths are relative to, where the format holds them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether it says nothing about any code.</summary>
    public bool IsEmpty => Modules.All(module => module.Files.All(file => file.Methods.Count == 0));
}

/// <summary>One assembly of a report.</summary>
/// <param name="Name">Its file name (<c>Bookshop.dll</c>); for a format that does not say, the name without ending, or empty.</param>
/// <param name="Hash">What tells its versions apart, where the format holds it.</param>
/// <param name="Files">Its source files.</param>
internal sealed record ModuleReport(string Name, string? Hash, IReadOnlyList<SourceReport> Files);

/// <summary>One source file of a report.</summary>
/// <param name="Path">As the report says it (<c>/_/src/Rates.cs</c> for deterministic builds); once it is located, as it is shown.</param>
/// <param name="Methods">Its methods; one with an empty name where the format does not tell methods apart.</param>
internal sealed record SourceReport(string Path, IReadOnlyList<MethodReport> Methods)
{
    /// <summary>Its path on this machine; null where the source is not here, or was not looked for.</summary>
    public string? FullPath { get; init; }
}

/// <summary>One method of a report.</summary>
/// <param name="Class">The class, as the report says it (<c>Bookshop.Basket/&lt;&gt;c</c>).</param>
/// <param name="Name">The method, as the report says it (coverlet: <c>System.Int32 Bookshop.Basket::Total()</c>; Cobertura: <c>Total()</c>).</param>
/// <param name="Lines">How often each line ran, by line, counted from 1.</param>
/// <param name="Branches">Its branches.</param>
internal sealed record MethodReport(string Class, string Name, IReadOnlyDictionary<int, long> Lines, IReadOnlyList<BranchReport> Branches)
{
    /// <summary>Whether lines and branches were counted by the same runs, so that their hits can be held against each other.</summary>
    public bool AddsUp { get; init; } = true;
}

/// <summary>One way out of a branch, as coverlet counts it: arrivals at its target, whoever came from where.</summary>
/// <param name="Line">The line that the report gives it.</param>
/// <param name="Offset">The IL offset of the branching instruction; null where the format does not hold it.</param>
/// <param name="EndOffset">The IL offset that it leads to; null where the format does not hold it.</param>
/// <param name="Path">0 for falling through; else which target of the instruction, from 1. Without an offset, its number on the line. Null where the format only counts the ways that were taken: those come first.</param>
/// <param name="Ordinal">Its number in the method; null where the format does not hold it.</param>
/// <param name="Hits">Arrivals. 1 or 0 where the format only says whether.</param>
internal sealed record BranchReport(int Line, int? Offset, int? EndOffset, int? Path, int? Ordinal, long Hits);
