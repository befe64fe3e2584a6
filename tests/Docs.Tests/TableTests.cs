using System.Text.RegularExpressions;

namespace Shakeout.Docs.Tests;

/// <summary>What tables tell to write is code that compiles: dots stand for what readers fill in.</summary>
public sealed partial class TableTests
{
    [Theory]
    [InlineData("docs/guides/from-autofixture.md")]
    [InlineData("docs/guides/from-bogus.md")]
    public void Code_of_a_table_stands_in_a_compiled_line(string page)
    {
        var lines = Directory.EnumerateFiles(Repository.PathOf("tests/Docs.Tests/Snippets/Factories"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines).ToList();
        var code = Row().Matches(Repository.Read(page)).SelectMany(row => Code().Matches(row.Groups["write"].Value)).Select(match => match.Groups["code"].Value).ToList();

        code.ShouldNotBeEmpty();
        code.Where(piece => !lines.Exists(line => Holds(line, piece))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_refusal_of_the_compiler_is_tested()
    {
        var tested = Repository.Read("tests/Factories.Tests/Definitions/CompilerRefusals.cs");
        var told = Refusal().Matches(Repository.Read("docs/guides/factories.md")).Select(match => match.Value).ToList();

        told.ShouldNotBeEmpty();
        told.Where(error => !tested.Contains($"\"{error}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool Holds(string line, string code)
    {
        var from = 0;
        foreach (var part in code.Split('…'))
        {
            from = line.IndexOf(part, from, StringComparison.Ordinal);
            if (from < 0)
                return false;
            from += part.Length;
        }

        return true;
    }

    /// <summary>A row of two cells; a bar may stand in code.</summary>
    [GeneratedRegex(@"^\| .+? \| (?<write>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bCS\d{4}\b")]
    private static partial Regex Refusal();
}
