namespace Shakeout.BranchCoverage.Reports;

/// <summary>A format of coverage reports, the richest first.</summary>
internal enum ReportFormat
{
    CoverletJson,
    OpenCover,
    Lcov,
    Cobertura,
}

/// <summary>What the formats are called, and what they keep to themselves.</summary>
internal static class ReportFormats
{
    /// <summary>All names, for a message.</summary>
    public const string Known = "coverlet's JSON, OpenCover, lcov and Cobertura";

    /// <summary>The format's name.</summary>
    public static string Name(this ReportFormat format) => format switch
    {
        ReportFormat.CoverletJson => "coverlet's JSON",
        ReportFormat.OpenCover => "OpenCover",
        ReportFormat.Lcov => "lcov",
        _ => "Cobertura",
    };

    /// <summary>What the format cannot tell, in a sentence; null where it holds all that coverlet knows.</summary>
    public static string? Limit(this ReportFormat format) => format switch
    {
        ReportFormat.Lcov => "lcov holds neither assemblies nor where in the IL a branch leads to: its hits cannot be proven or corrected.",
        ReportFormat.Cobertura => "Cobertura holds how many ways of a branch were taken, not which and how often: which outcome is missing cannot be told from it.",
        _ => null,
    };
}
