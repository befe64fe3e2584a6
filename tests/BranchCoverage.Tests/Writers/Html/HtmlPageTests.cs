using Shakeout.BranchCoverage.Writers.Html;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers.Html;

/// <summary>The page in a real Chromium, from a file, as a reader opens it.</summary>
public sealed class HtmlPageTests(ChromiumPages pages) : IClassFixture<ChromiumPages>
{
    [Fact]
    public async Task Shows_the_gaps_in_their_order_with_their_sentences()
    {
        await using var open = await pages.OpenAsync();

        (await open.TextsAsync("h1, .figure, .file h2 .path, .member code, .saying b")).ShouldBe("""
            6 outcomes never happened
            83.8 % of lines (26 of 31)
            50 % of branches (10 of 20)
            53.8 % of outcomes (7 of 13)
            src/Pricing/Rates.cs
            Rates.For
            applicant.Deposit < price * 0.1m was never false
            the body of the loop over offers never ran
            applicant.Broker was never null
            Rates.Surcharge
            the arm _ was never taken: every value met another
            src/Letters/Letter.cs
            Letter.Render
            template != "</script><img src=x onerror=alert(1)>" was never true
            catch (FormatException problem) was never entered
            src/Applicant.cs
            """);
        (await open.TextsAsync(".line .gap")).ShouldBe("""
            applicant.Deposit < price * 0.1m
            offers
            applicant.Broker
            _
            template != 
            "</script><img src=x onerror=alert(1)>"
            catch
             (FormatException problem)
            """);
        open.Requests.ShouldBeEmpty();
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Narrows_to_what_the_filter_says_and_comes_back()
    {
        await using var open = await pages.OpenAsync();

        await open.PressAsync("/");
        await open.Page.Keyboard.TypeAsync("broker rates.cs");
        (await open.TextsAsync(".saying b, .entry span:first-child")).ShouldBe("Rates.cs\napplicant.Broker was never null");

        await open.Page.FillAsync("#filter", "nobody wrote this");
        (await open.TextsAsync("main")).ShouldBe("Nothing here matches the filter.");

        await open.Page.FillAsync("#filter", "");
        (await open.CountAsync(".saying")).ShouldBe(6);
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Narrows_to_what_other_tools_call_covered()
    {
        await using var open = await pages.OpenAsync();

        await open.Page.ClickAsync("text=covered, says coverlet 1");
        (await open.TextsAsync(".saying b")).ShouldBe("applicant.Deposit < price * 0.1m was never false");

        await open.Page.ClickAsync("text=every line ran 4");
        (await open.CountAsync(".saying")).ShouldBe(4);
    }

    [Fact]
    public async Task Goes_from_gap_to_gap_by_keys_and_from_where_one_is_clicked()
    {
        await using var open = await pages.OpenAsync();
        var visited = new List<string>();
        async Task VisitAsync(Func<Task> act)
        {
            await act();
            visited.Add(await open.TextsAsync(".saying.current b"));
        }

        await VisitAsync(() => open.PressAsync("j"));
        await VisitAsync(() => open.PressAsync("j"));
        await VisitAsync(() => open.PressAsync("k"));
        await VisitAsync(() => open.PressAsync("k"));
        await VisitAsync(() => open.Page.ClickAsync(".line .gap:text-is('catch')"));
        await VisitAsync(() => open.PressAsync("j"));
        await VisitAsync(() => open.PressAsync("k"));

        string.Join('\n', visited).ShouldBe("""
            applicant.Deposit < price * 0.1m was never false
            the body of the loop over offers never ran
            applicant.Deposit < price * 0.1m was never false
            applicant.Deposit < price * 0.1m was never false
            catch (FormatException problem) was never entered
            catch (FormatException problem) was never entered
            template != "</script><img src=x onerror=alert(1)>" was never true
            """);
        (await open.Page.Locator(".saying.current").BoundingBoxAsync())!.Y.ShouldBeInRange(0, 800);
    }

    [Fact]
    public async Task Opens_at_the_gap_that_its_address_names()
    {
        await using var open = await pages.OpenAsync();
        await open.Page.ClickAsync(".line .gap:text-is('offers')");
        var address = open.Page.Url;

        await open.Page.GotoAsync("about:blank");
        await open.Page.GotoAsync(address);

        address.ShouldEndWith("coverage.html#src/Pricing/Rates.cs:12:31");
        (await open.TextsAsync(".saying.current b")).ShouldBe("the body of the loop over offers never ran");
    }

    [Fact]
    public async Task Opens_the_whole_file_and_closes_it()
    {
        await using var open = await pages.OpenAsync();
        await open.Page.ClickAsync("text=Applicant.cs");
        (await open.TextsAsync(".file.open .number")).ShouldBe("1\n2\n3\n4\n5\n6");

        await open.PressAsync("j");
        await open.PressAsync("o");
        (await open.CountAsync(".file:first-child .line")).ShouldBe(25);
        await open.PressAsync("o");
        (await open.CountAsync(".file:first-child .line")).ShouldBe(19);

        await open.Page.ClickAsync(".file:nth-child(2) h2 button");
        (await open.TextsAsync(".missed .number")).ShouldBe("13\n15\n19\n20\n21");
    }

    [Fact]
    public async Task Shows_the_ways_through_a_condition_and_the_one_to_add()
    {
        await using var open = await pages.OpenAsync(HtmlReport.Write(SampleEffects.Result, SampleCoverage.Read));

        (await open.TextsAsync(".unshown h2, .unshown h3, .unshown p, .unshown tr")).Replace("\t", " | ", StringComparison.Ordinal).ShouldBe("""
            Never shown to matter
            Discounts.Applysrc/Pricing/Discounts.cs:6, MC/DC 2 of 3
            applicant.Deposit > 50_000m was never shown to matter: a test with applicant.IsFirstBuyer false, applicant.Deposit > 50_000m true, offer.IsOpen true would
             | seen | to add
            applicant.IsFirstBuyer | T | F | F | F
            applicant.Deposit > 50_000m | – | T | F | T
            offer.IsOpen | T | F | – | T
            the whole | T | F | F | T
            """);
        await open.Page.FillAsync("#filter", "deposit");
        (await open.CountAsync(".unshown, .nothing")).ShouldBe(1);
        await open.Page.FillAsync("#filter", "rates");
        (await open.TextsAsync("main")).ShouldBe("Nothing here matches the filter.");
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_its_keys_on_demand()
    {
        await using var open = await pages.OpenAsync();

        await open.PressAsync("?");
        (await open.Page.Locator("#keys").IsVisibleAsync()).ShouldBeTrue();

        await open.PressAsync("Escape");
        (await open.Page.Locator("#keys").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_the_last_gap_of_many_files_at_once()
    {
        var gap = SampleCoverage.Gap("applicant.Deposit");
        var rates = SampleCoverage.OneOfEverything.Files.Single(file => file.Path == gap.File);
        var paths = Enumerable.Range(1, 300).Select(number => $"src/Rates{number:000}.cs").ToList();
        var result = new CoverageResult { Files = [.. paths.Select(path => rates with { Path = path })], Gaps = [.. paths.Select(path => gap with { File = path })] };

        await using var open = await pages.OpenAsync(HtmlReport.Write(result, _ => SourceLines.Split(SampleSources.Rates)));
        await open.PressAsync("k");

        (await open.TextsAsync(".file:has(.saying.current) .path")).ShouldBe("src/Rates300.cs");
        await open.Page.WaitForFunctionAsync("() => document.querySelectorAll('.saying').length === 300");
    }

    [Fact]
    public async Task Shows_the_text_of_a_gap_where_the_source_is_missing()
    {
        await using var open = await pages.OpenAsync(HtmlReport.Write(SampleCoverage.OneOfEverything, _ => null));

        (await open.TextsAsync(".file:nth-child(2) .member code, .file:nth-child(2) .line, .file:nth-child(2) .saying b")).ShouldBe("""
            Letter.Render
            7
            template != "</script><img src=x onerror=alert(1)>"
            template != "</script><img src=x onerror=alert(1)>" was never true
            13
            catch (FormatException problem)
            catch (FormatException problem) was never entered
            """);
        open.Complaints.ShouldBeEmpty();
    }
}
