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
        _outputs.AddRange(LogSnippets.Print(), WatcherSnippets.Print(), await FaultSnippets.PrintAsync());
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    private async Task AddAsync(Task<Printed> run)
    {
        var printed = await run;
        _outputs.Add(Stable(printed.Output));
        _outputs.Add(Stable(printed.Error));
    }

    /// <summary>Readers do not say --no-build, have another temporary folder, and need no stack traces.</summary>
    private string Stable(string text) => StackLine().Replace(text, string.Empty)
        .Replace(" --no-build", string.Empty, StringComparison.Ordinal)
        .Replace(_folder.FullName, "/tmp/shakeout", StringComparison.Ordinal);

    [GeneratedRegex(@"^ *at .*\n", RegexOptions.Multiline)]
    private static partial Regex StackLine();
}
