using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Tests.Reports;

/// <summary>Small reports of one file.</summary>
internal static class SampleReport
{
    /// <summary>A report of one module with one file.</summary>
    public static Report Of(params MethodReport[] methods) => Of(ReportFormat.CoverletJson, "Bookshop.dll", methods);

    /// <summary>A report in a format.</summary>
    public static Report Of(ReportFormat format, string module, params MethodReport[] methods)
        => new(format, [new(module, Hash: null, [new("src/Basket.cs", methods)])]) { File = $"{format}.report" };

    /// <summary>A method whose ways are only known by line.</summary>
    public static MethodReport Method(string name, (int Line, long Hits)[] lines, (int Line, long Hits)[] ways)
        => new("Basket", name, lines.ToDictionary(line => line.Line, line => line.Hits), [.. ways.Select(way => Way(way.Line, offset: null, path: null, way.Hits))]);

    /// <summary>A method of one line with a jump at an offset.</summary>
    public static MethodReport Jump(string name, int offset, long through, long taken)
        => new("Basket", name, new Dictionary<int, long> { [11] = through + taken }, [Way(11, offset, 0, through), Way(11, offset, 1, taken)]);

    /// <summary>A method of one line with a jump of which only is known how many ways were taken.</summary>
    public static MethodReport CountedJump(string name, int? offset, int taken)
        => new("Basket", name, new Dictionary<int, long> { [11] = 2 }, [Way(11, offset, path: null, taken > 0 ? 1 : 0), Way(11, offset, path: null, taken > 1 ? 1 : 0)]);

    private static BranchReport Way(int line, int? offset, int? path, long hits) => new(line, offset, EndOffset: null, path, Ordinal: null, hits);
}
