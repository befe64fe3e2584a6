using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Shakeout.CommandLine.Suites;

/// <summary>Reads which projects a solution holds.</summary>
internal static partial class SolutionFile
{
    /// <summary>The projects of an .sln or .slnx file: full paths, sorted; those of C#, F# and Visual Basic only.</summary>
    /// <exception cref="UsageException">The file is no solution.</exception>
    public static IReadOnlyList<string> Projects(string solution)
    {
        var names = Path.GetExtension(solution).Equals(".slnx", StringComparison.OrdinalIgnoreCase) ? FromXml(solution) : FromText(solution);
        var folder = Path.GetDirectoryName(solution)!;
        return
        [
            .. names.Where(name => DotnetProject().IsMatch(name))
                .Select(name => Path.GetFullPath(name.Replace('\\', '/'), folder))
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> FromText(string solution)
        => ProjectLine().Matches(File.ReadAllText(solution)).Select(match => match.Groups["path"].Value);

    private static IEnumerable<string> FromXml(string solution)
    {
        try
        {
            return XDocument.Load(solution).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? string.Empty);
        }
        catch (XmlException problem)
        {
            throw new UsageException($"'{Path.GetFileName(solution)}' is no solution: {problem.Message}");
        }
    }

    [GeneratedRegex("""^\s*Project\("[^"]*"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]*)" """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"\.(cs|fs|vb)proj$", RegexOptions.IgnoreCase)]
    private static partial Regex DotnetProject();
}
