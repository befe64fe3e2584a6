using Microsoft.Playwright;
using Shakeout.BranchCoverage.Writers.Html;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>A real Chromium, started once for the tests of a class.</summary>
public sealed class ChromiumPages : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program = Places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("There is no Chromium, in which the page is opened and clicked.\nInstall it with\n  apt-get install chromium");
        _driver = await Playwright.CreateAsync();
        // In a container there is often no place for Chromium's own sandbox, and little shared memory; the only page it meets is ours.
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>Opens the sample's report.</summary>
    public Task<OpenPage> OpenAsync(BrowserNewPageOptions? options = null)
        => OpenAsync(HtmlReport.Write(SampleCoverage.OneOfEverything, SampleCoverage.Read), options);

    /// <summary>Opens a report from a file of its own, as wide as a desk's screen where nothing else is said.</summary>
    public async Task<OpenPage> OpenAsync(string report, BrowserNewPageOptions? options = null)
    {
        var file = _folder.Write($"{Guid.NewGuid():N}/coverage.html", report);
        return await OpenPage.GoToAsync(await _browser!.NewPageAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 800 } }), file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        _folder.Dispose();
    }
}
