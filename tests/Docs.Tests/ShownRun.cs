using System.Text.RegularExpressions;
using Shakeout.Docs.Tests.Snippets;

namespace Shakeout.Docs.Tests;

/// <summary>The runs whose output the pages show, made once for all tests that compare with it.</summary>
public sealed partial class ShownRun : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shakeout-docs-");
    private readonly List<string> _outputs = [];

    /// <summary>What the runs printed and wrote, each as one text.</summary>
    public IReadOnlyList<string> Outputs => _outputs;

    public async ValueTask InitializeAsync()
    {
        const string Shop = "samples/Bookshop.LegacyTests";
        const string Names = "Bookshop.LegacyTests.";
        string[] files = [.. ((string[])["report.json", "report.md"]).Select(file => Path.Combine(_folder.FullName, file))];
        await AddAsync(BuiltProgram.ShakeoutAsync("shuffle", Shop, "--no-build", "--seed", "4711",
            "--orders-dir", Path.Combine(_folder.FullName, "orders"), "--json", files[0], "--markdown", files[1]));
        _outputs.AddRange(files.Select(file => Stable(File.ReadAllText(file))));
        await AddAsync(BuiltProgram.ShakeoutAsync("replay", Shop, "--no-build",
            "--test", Names + "StockTests.Sold_copies_leave_the_shelf", "--test", Names + "StockTests.Only_titles_that_run_out_are_ordered_again"));
        await AddAsync(BuiltProgram.ShakeoutAsync("replay", Shop, "--no-build", "--seed", "4711", "--number", "1"));
        await AddAsync(BuiltProgram.OwnRunnerAsync());
        await AddAsync(BuiltProgram.ShakeoutAsync("settings", "web.checkout.local", "samples/Bookshop.Tests"));
        await AddAsync(BuiltProgram.ShakeoutAsync("settings", "web.checkout.staging", "samples/Bookshop.Tests"));
        foreach (var options in (string[][])[[], ["--plan"], ["--show"]])
            await AddAsync(BuiltProgram.ShakeoutAsync(["fixtures", "samples/Bookshop.Tests", "--no-build", "--configuration", Repository.Configuration, .. options]));
        await AddAsync(BuiltProgram.ShakeoutAsync("fixtures", "samples/Library.Tests", "--show", "--no-build", "--configuration", Repository.Configuration));
        await AddCoverageAsync();
        await AddAsync(BuiltProgram.TestAsync("LeakingBookshopV3", "Subjects.LeakingBookshopV3"));
        _outputs.Add(Stable(await BuiltProgram.ProfileOfAsync(typeof(Snippets.WebShop.ShopSnippets).FullName + "." + nameof(Snippets.WebShop.ShopSnippets.Orders_come_whole), Path.Combine(_folder.FullName, "factories.txt"))));
        string[] snippets = [LogSnippets.Print(), WatcherSnippets.Print(), await FaultSnippets.PrintAsync(), await RetrySnippets.PrintAsync(), Snippets.WebShop.ShopSnippets.Print()];
        _outputs.AddRange(snippets.Select(WithoutDurations));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    private async Task AddCoverageAsync()
    {
        const string Sample = "samples/Mortgage.Tests";
        string[] files = [.. ((string[])["coverage.json", "coverage.md", "ratchet.json", "cobertura.xml", "change.diff", "few.json"]).Select(file => Path.Combine(_folder.FullName, file))];
        string[] built = ["coverage", Sample, "--no-build", "--configuration", Repository.Configuration];
        await AddAsync(BuiltProgram.ShakeoutAsync([.. built, "--json", files[0], "--markdown", files[1], "--ratchet", files[2], "--cobertura", files[3]]));
        _outputs.AddRange(files[..3].Select(file => Stable(File.ReadAllText(file))));
        await File.WriteAllTextAsync(files[4], "+++ b/samples/Mortgage/Rates.cs\n@@ -15 +15 @@\n-\n+\n");
        await AddAsync(BuiltProgram.ShakeoutAsync([.. built, "--tests-for", files[4]]));
        await AddAsync(BuiltProgram.ShakeoutAsync("coverage", "--report", files[3]));
        await AddAsync(BuiltProgram.ShakeoutAsync([.. built, "--engine", "source", "--per-test"]));
        await File.WriteAllTextAsync(files[5], """{"schema":1,"gaps":[],"unreached":[]}""");
        await AddAsync(BuiltProgram.ShakeoutAsync([.. built, "--engine", "source", "--ratchet", files[5], "--min", "line=90,outcome=90"]));
    }

    private async Task AddAsync(Task<Printed> run)
    {
        var printed = await run;
        _outputs.Add(Stable(printed.Output));
        _outputs.Add(Stable(printed.Error));
    }

    /// <summary>A text whose durations, with the space before them, are all the same.</summary>
    public static string WithoutDurations(string text) => ColumnOfDurations().Replace(Duration().Replace(text, " 0 ms"), "$1 0  ");

    /// <summary>Readers do not say --no-build, have another temporary folder and clone, and need no stack traces.</summary>
    private string Stable(string text) => StackLine().Replace(WithoutDurations(text), string.Empty)
        .Replace(" --no-build", string.Empty, StringComparison.Ordinal)
        .Replace($"{Repository.Root}{Path.DirectorySeparatorChar}", string.Empty, StringComparison.Ordinal)
        .Replace($"/{Repository.Configuration.ToLowerInvariant()}/", "/debug/", StringComparison.Ordinal)
        .Replace(_folder.FullName, "/tmp/shakeout", StringComparison.Ordinal);

    [GeneratedRegex(@"^ *at .*\n", RegexOptions.Multiline)]
    private static partial Regex StackLine();

    /// <summary>The column <c>ms</c> of the factories' profile.</summary>
    [GeneratedRegex(@"^((?: +\d+){4}) +\d+\.\d  ", RegexOptions.Multiline)]
    private static partial Regex ColumnOfDurations();

    [GeneratedRegex(@" +[0-9]+(\.[0-9])? m?s\b")]
    private static partial Regex Duration();
}
