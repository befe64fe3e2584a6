using System.Globalization;

namespace Shakeout.Coverage.Benchmark;

/// <summary>A Cobertura report as coverlet writes it, as large as that of a very large product. Every run writes the same one.</summary>
internal static class GeneratedReport
{
    /// <summary>How many classes it holds, each in a file of its own.</summary>
    public const int Classes = 5_000;

    /// <summary>How many ways out of branches it holds.</summary>
    public const int Branches = Classes * MethodsPerClass * WaysPerMethod;

    private const int MethodsPerClass = 4;
    private const int PlainLinesPerMethod = 17;

    // Three jumps and a line with two of them; see WriteMethod.
    private const int WaysPerMethod = 10;

    /// <summary>Writes it.</summary>
    public static void Write(string path)
    {
        using var report = new StreamWriter(path) { NewLine = "\n" };
        report.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        report.WriteLine("<coverage line-rate=\"0.75\" branch-rate=\"0.5\" version=\"1.9\" timestamp=\"1767225600\">");
        report.WriteLine("  <sources>\n    <source>/src/</source>\n  </sources>\n  <packages>");
        report.WriteLine("    <package name=\"Generated\" line-rate=\"0.75\" branch-rate=\"0.5\" complexity=\"100000\">\n      <classes>");
        for (var number = 0; number < Classes; number++)
            WriteClass(report, number);
        report.WriteLine("      </classes>\n    </package>\n  </packages>\n</coverage>");
    }

    private static void WriteClass(TextWriter report, int number)
    {
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"        <class name=\"Generated.Area{number / 100}.Class{number}\" filename=\"Area{number / 100}/Class{number}.cs\" line-rate=\"0.75\" branch-rate=\"0.5\" complexity=\"20\">"));
        report.WriteLine("          <methods>");
        for (var method = 0; method < MethodsPerClass; method++)
        {
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"            <method name=\"Method{method}\" signature=\"(System.String,System.Int32,System.Collections.Generic.IReadOnlyList`1&lt;System.String&gt;)\" line-rate=\"0.75\" branch-rate=\"0.5\" complexity=\"5\">"));
            WriteLines(report, "              ", number, method);
            report.WriteLine("            </method>");
        }

        report.WriteLine("          </methods>");
        report.WriteLine("          <lines>");
        for (var method = 0; method < MethodsPerClass; method++)
            WriteMethod(report, "            ", number, method);
        report.WriteLine("          </lines>\n        </class>");
    }

    private static void WriteLines(TextWriter report, string indent, int number, int method)
    {
        report.WriteLine($"{indent}<lines>");
        WriteMethod(report, indent + "  ", number, method);
        report.WriteLine($"{indent}</lines>");
    }

    private static void WriteMethod(TextWriter report, string indent, int number, int method)
    {
        var line = (method * 30) + 10;
        for (var plain = 0; plain < PlainLinesPerMethod; plain++, line++)
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}<line number=\"{line}\" hits=\"{(number + plain) % 4}\" branch=\"False\" />"));
        for (var jump = 0; jump < 3; jump++, line++)
            WriteBranch(report, indent, line, [(number + jump) % 3]);
        WriteBranch(report, indent, line, [number % 3, (number + 1) % 3]);
    }

    // A line of jumps, each with as many of its two ways taken as it says.
    private static void WriteBranch(TextWriter report, string indent, int line, int[] taken)
    {
        var (covered, total) = (taken.Sum(), taken.Length * 2);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{indent}<line number=\"{line}\" hits=\"{covered * 3}\" branch=\"True\" condition-coverage=\"{100 * covered / total}% ({covered}/{total})\">"));
        report.WriteLine($"{indent}  <conditions>");
        for (var index = 0; index < taken.Length; index++)
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}    <condition number=\"{(line * 7) + (index * 5)}\" type=\"jump\" coverage=\"{50 * taken[index]}%\" />"));
        report.WriteLine($"{indent}  </conditions>\n{indent}</line>");
    }
}
