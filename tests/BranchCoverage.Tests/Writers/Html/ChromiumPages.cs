using Microsoft.Playwright;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>A real Chromium, started once for the tests of a class.</summary>
public sealed class ChromiumPages : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
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

    /// <summary>Opens a file in a page of its own.</summary>
    public async Task<OpenPage> OpenAsync(string file, BrowserNewPageOptions options)
        => await OpenPage.GoToAsync(await _browser!.NewPageAsync(options), file);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
    }
}
