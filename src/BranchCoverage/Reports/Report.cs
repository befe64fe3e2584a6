namespace Shakeout.BranchCoverage.Reports;

/// <summary>What a coverage tool wrote down, in whichever format.</summary>
/// <param name="Format">The format it came in: formats differ in what they hold.</param>
/// <param name="Modules">The assemblies.</param>
internal sealed record Report(ReportFormat Format, IReadOnlyList<ModuleReport> Modules);

/// <summary>A format of coverage reports.</summary>
internal enum ReportFormat
{
    CoverletJson,
    Cobertura,
    OpenCover,
    Lcov,
}

/// <summary>One assembly of a report.</summary>
/// <param name="Name">Its file name (<c>Bookshop.dll</c>); for a format that does not say, the name without ending, or empty.</param>
/// <param name="Id">The module's version id, where the format holds it.</param>
/// <param name="Files">Its source files.</param>
internal sealed record ModuleReport(string Name, Guid? Id, IReadOnlyList<SourceReport> Files);

/// <summary>One source file of a report.</summary>
/// <param name="Path">As the report says it; <c>/_/src/Rates.cs</c> for deterministic builds.</param>
/// <param name="Methods">Its methods; one with an empty name where the format does not tell methods apart.</param>
internal sealed record SourceReport(string Path, IReadOnlyList<MethodReport> Methods);

/// <summary>One method of a report.</summary>
/// <param name="Class">The class, as the report says it (<c>Bookshop.Basket/&lt;&gt;c</c>).</param>
/// <param name="Name">The method, as the report says it (coverlet: <c>System.Int32 Bookshop.Basket::Total()</c>).</param>
/// <param name="Lines">How often each line ran, by line, counted from 1.</param>
/// <param name="Branches">Its branches.</param>
internal sealed record MethodReport(string Class, string Name, IReadOnlyDictionary<int, long> Lines, IReadOnlyList<BranchReport> Branches);

/// <summary>One way out of a branch, as coverlet counts it: arrivals at its target, whoever came from where.</summary>
/// <param name="Line">The line that the report gives it.</param>
/// <param name="Offset">The IL offset of the branching instruction; null where the format does not hold it.</param>
/// <param name="EndOffset">The IL offset that it leads to; null where the format does not hold it.</param>
/// <param name="Path">0 for falling through; else which target of the instruction, from 1.</param>
/// <param name="Ordinal">Its number in the method; null where the format does not hold it.</param>
/// <param name="Hits">Arrivals. 1 or 0 where the format only says whether.</param>
internal sealed record BranchReport(int Line, int? Offset, int? EndOffset, int Path, int? Ordinal, long Hits);
