using System.Text.Json.Nodes;

namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>What the tool said of the corpus, beside the labels.</summary>
internal sealed class Judgement
{
    private Judgement(IReadOnlyList<Label> gaps)
    {
        Missed = Without(Corpus.Labels, gaps);
        False = Without(gaps, Corpus.Labels);
    }

    /// <summary>Outcomes that never happen, and the tool did not say so.</summary>
    public IReadOnlyList<Label> Missed { get; }

    /// <summary>Outcomes that do happen, and the tool says that they never did.</summary>
    public IReadOnlyList<Label> False { get; }

    /// <summary>How much was found, in percent.</summary>
    public double Found => 100.0 * (Corpus.Labels.Count - Missed.Count) / Corpus.Labels.Count;

    /// <summary>All of it, to be read where a test fails.</summary>
    public string Text => string.Join('\n',
    [
        $"{Corpus.Labels.Count - Missed.Count} of {Corpus.Labels.Count} found, {False.Count} false",
        .. False.Select(gap => $"false   {gap}"),
        .. Missed.Select(label => $"missed  {label}"),
    ]);

    /// <summary>Runs the tool on the corpus.</summary>
    /// <param name="engine">As <c>--engine</c> takes it.</param>
    public static async Task<Judgement> OfAsync(string engine)
    {
        using var folder = new TemporaryFolder();
        var run = await Tool.RunAsync("coverage", "tests/Subjects/BranchCorpus.Tests", "--no-build", "--engine", engine, "--json", folder["corpus.json"]);
        run.ExitCode.ShouldBe(0, run.Text);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(folder["corpus.json"]))!;
        return new([.. report["gaps"]!.AsArray().Select(gap => Read(gap!))]);
    }

    private static Label Read(JsonNode gap)
        => new(Path.GetFileName($"{gap["file"]}"), gap["line"]!.GetValue<int>(), $"{gap["text"]}", $"{gap["missing"]}");

    // Two equal operands on one line are two labels, so the difference is not one of sets.
    private static List<Label> Without(IReadOnlyList<Label> labels, IReadOnlyList<Label> others)
    {
        var rest = labels.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }
}
