namespace Shakeout.Docs.Tests;

/// <summary>Output that a page shows was printed by a run. A line of dots stands for lines that were left out; durations may differ.</summary>
public sealed class OutputTests(ShownRun runs) : IClassFixture<ShownRun>
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Was_printed_by_a_run(string language)
    {
        var blocks = CodeBlock.All(language).ToList();

        blocks.ShouldNotBeEmpty();
        blocks.Where(block => !runs.Outputs.Any(output => Shows(output, ShownRun.WithoutDurations(block.Text)))).Select(block => block.ToString())
            .ShouldBeEmpty($"Not in what was printed:\n{string.Join("\n----\n", runs.Outputs)}");
    }

    private static bool Shows(string output, string block)
    {
        var lines = $"\n{output}";
        var from = 0;
        foreach (var part in $"\n{block}".Split("\n…\n").Where(part => part.Length > 0))
        {
            var piece = "\n" + part.Trim('\n') + "\n";
            from = lines.IndexOf(piece, from, StringComparison.Ordinal);
            if (from < 0)
                return false;
            from += piece.Length - 1;
        }

        return true;
    }
}
