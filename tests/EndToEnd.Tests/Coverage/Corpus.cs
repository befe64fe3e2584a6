using System.Reflection;
using System.Runtime.CompilerServices;

namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>The code of <c>tests/Subjects/BranchCorpus</c> and what was said of it by hand.</summary>
internal static class Corpus
{
    private const string Mark = "//~ ";

    /// <summary>The outcomes that never happen; what is reached and not named here does happen.</summary>
    public static IReadOnlyList<Label> Labels { get; } =
        [.. Files().SelectMany(file => File.ReadLines(file).SelectMany((line, index) => On(line, Path.GetFileName(file), index + 1)))];

    /// <summary>The labels whose text is not on their line: slips of the pen.</summary>
    public static IEnumerable<Label> Strays => Labels.Where(label => !Code(label).Contains(label.Text, StringComparison.Ordinal));

    /// <summary>How many methods, operators, constructors and accessors were written; not those that only the compiler made.</summary>
    public static int Methods { get; } = Types().SelectMany(type => type.GetMembers(Own)).OfType<MethodBase>().Count(method => !IsMade(method));

    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.At("tests/Subjects/BranchCorpus"), "*.cs").Order(StringComparer.Ordinal);

    private static IEnumerable<Label> On(string line, string file, int number)
        => line.Split(Mark) is [_, var labels] ? labels.Split(" ;; ").Select(label => Label.Parse(label, file, number)) : [];

    private static string Code(Label label)
        => File.ReadLines(Repository.At($"tests/Subjects/BranchCorpus/{label.File}")).ElementAt(label.Line - 1).Split(Mark)[0];

    private static IEnumerable<Type> Types() => Assembly.LoadFrom(Repository.At(Repository.Subject("BranchCorpus"))).GetTypes().Where(type => !IsMade(type));

    private static bool IsMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}

/// <summary>An outcome of a decision that never happens.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">Where the decision's text begins.</param>
/// <param name="Text">The decision.</param>
/// <param name="Missing">The outcome, as the JSON report says it.</param>
internal sealed record Label(string File, int Line, string Text, string Missing)
{
    public static Label Parse(string label, string file, int line)
    {
        var equals = label.LastIndexOf(" = ", StringComparison.Ordinal);
        return new(file, line, label[..equals], label[(equals + 3)..]);
    }

    public override string ToString() => $"{File}:{Line} {Text} = {Missing}";
}
