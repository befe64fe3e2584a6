using Microsoft.Playwright;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>A report that is open in a browser.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add(dialog.Message);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the page asked for besides itself.</summary>
    public IEnumerable<string> Requests => _requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).Skip(1);

    /// <summary>What the console and dialogs said.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<OpenPage> GoToAsync(IPage page, string file)
    {
        var open = new OpenPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    /// <summary>The texts of all elements that are shown, one a line.</summary>
    public async Task<string> TextsAsync(string selector) => string.Join('\n', await Page.Locator(selector).AllInnerTextsAsync());

    public async Task<int> CountAsync(string selector) => await Page.Locator(selector).CountAsync();

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>A property of an element, as the browser computed it.</summary>
    public Task<string> StyleAsync(string selector, string property)
        => Page.EvaluateAsync<string>("([selector, property]) => getComputedStyle(document.querySelector(selector))[property]", new[] { selector, property });

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
