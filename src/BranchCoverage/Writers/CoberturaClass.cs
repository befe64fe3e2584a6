using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>A class of one file, as Cobertura divides a project.</summary>
/// <param name="Name">With its namespace.</param>
/// <param name="File">Relative to the root of the repository.</param>
/// <param name="Methods">Its members that have lines.</param>
internal sealed partial record CoberturaClass(string Name, string File, IReadOnlyList<CoberturaMethod> Methods)
{
    /// <summary>The lines of all its members.</summary>
    public IEnumerable<CoberturaLine> Lines => Methods.SelectMany(method => method.Lines).OrderBy(line => line.Number);

    /// <summary>Divides a file: a line belongs to the innermost member around it.</summary>
    public static IEnumerable<CoberturaClass> Of(FileCoverage file)
    {
        int[] numbers = [.. file.Lines.Keys.Order()];
        var decisions = file.Decisions.Where(_ => numbers.Length > 0).ToLookup(decision => Nearest(numbers, decision.Decision.Line));
        return numbers
            .Select(number => new CoberturaLine(number, file.Lines[number], [.. decisions[number]]))
            .GroupBy(line => Owner(file, line.Number))
            .Select(member => (Class: ClassOf(member.Key), Method: new CoberturaMethod(MethodOf(member.Key), [.. member])))
            .GroupBy(member => member.Class, member => member.Method)
            .Select(members => new CoberturaClass(members.Key, file.Path, [.. members]));
    }

    // A decision may lie on a line that no tool counts: the file would gain a line by it.
    private static int Nearest(int[] numbers, int line)
    {
        var place = Array.BinarySearch(numbers, line);
        return numbers[place >= 0 ? place : Math.Max(0, ~place - 1)];
    }

    // Lines between members are initialisers of fields and the like: they go to the member before them.
    private static string Owner(FileCoverage file, int line)
    {
        var before = file.Members.Where(member => member.Line <= line).ToList();
        var around = before.Where(member => line <= member.EndLine).MaxBy(member => member.Line);
        return (around ?? before.MaxBy(member => member.Line) ?? file.Members.MinBy(member => member.Line))?.Name
            ?? $"{Path.GetFileNameWithoutExtension(file.Path)}.";
    }

    // ReportGenerator passes over classes with angles in their names: it takes them for the compiler's.
    private static string ClassOf(string member) => TypeArguments().Replace(member[..Math.Max(0, Dot(member))], "");

    private static string MethodOf(string member) => member[(Dot(member) + 1)..];

    [GeneratedRegex("<.*>")]
    private static partial Regex TypeArguments();

    // The dot of ".ctor" is part of the name.
    private static int Dot(string member)
    {
        var dot = member.LastIndexOf('.');
        return dot > 0 && member[dot - 1] == '.' ? dot - 1 : dot;
    }
}

/// <summary>A member of a class.</summary>
internal sealed record CoberturaMethod(string Name, IReadOnlyList<CoberturaLine> Lines);

/// <summary>A line, and what is decided there.</summary>
internal sealed record CoberturaLine(int Number, long Hits, IReadOnlyList<DecisionCoverage> Decisions);
