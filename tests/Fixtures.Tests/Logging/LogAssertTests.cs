using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Logging;

namespace Shakeout.Fixtures.Tests.Logging;

public class AnAssertOnALog
{
    private readonly LogCapture _logs = new(new RequestLog().Request());
    private readonly ILogger _till;

    public AnAssertOnALog() => _till = _logs.CreateLogger("Till");

    [Fact]
    public void Finds_an_entry_by_level_and_template()
    {
        Sell("123");

        _logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", times: 1).Number.ShouldBe(1);
    }

    [Fact]
    public void Finds_an_entry_by_its_values_whatever_their_numeric_type()
    {
        Sell("123");
        _till.LogInformation("{Copies} of {Isbn} sold", 5L, "123");

        _logs.ShouldHave(LogLevel.Information, "{Copies} of {Isbn} sold", new { Copies = 5 }, times: 1);
        _logs.ShouldHave(LogLevel.Warning, 7, new { Isbn = "123" }, times: 1);
        _logs.ShouldHave(LogLevel.Warning, 7, new Dictionary<string, object?> { ["Isbn"] = "123" });
        _logs.ShouldNotHave(LogLevel.Warning, 7, new { Isbn = "124" });
    }

    [Fact]
    public void Lists_what_was_logged_instead_the_nearest_first()
    {
        _till.LogInformation("The shop is open");
        _till.LogInformation("Stock of {Isbn} is low", "123");
        Sell("124");

        Failure(() => _logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", new { Isbn = "123" })).ShouldBe("""
            Warning "Stock of {Isbn} is low" (Isbn: "123") was not logged.
            Logged instead, nearest first:
              #3 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "124")
              #2 Information Till "Stock of {Isbn} is low" (Isbn: "123")
              #1 Information Till "The shop is open"
            """);
    }

    [Fact]
    public void Finds_the_nearest_by_the_message_too()
    {
        _till.LogWarning("Low on stock");
        Sell("123");

        Failure(() => _logs.ShouldHave(LogLevel.Warning, "Stock of 123 is low")).ShouldBe("""
            Warning "Stock of 123 is low" was not logged.
            Logged instead, nearest first:
              #2 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "123")
              #1 Warning Till "Low on stock"
            """);
    }

    [Fact]
    public void Says_how_often_it_was_logged_when_the_number_is_wrong()
    {
        Sell("123");
        Sell("124");

        Failure(() => _logs.ShouldHave(LogLevel.Warning, 7, times: 1)).ShouldBe("""
            Warning event 7 was logged 2 times, not once:
              #1 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "123")
              #2 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "124")
            """);
    }

    [Fact]
    public void Says_that_the_level_was_off()
    {
        _till.LogDebug("counting");

        Failure(() => _logs.ShouldHave(LogLevel.Debug, "counting")).ShouldBe("""
            Debug "counting" was not logged.
            Debug is off.
            Turn it on before the code runs: logs.MinimumLevel = LogLevel.Debug;
            """);
    }

    [Fact]
    public void That_something_is_absent_fails_when_it_is_there_and_when_nobody_looked()
    {
        Sell("123");

        Failure(() => _logs.ShouldNotHave(LogLevel.Warning, "Stock of {Isbn} is low")).ShouldBe("""
            Warning "Stock of {Isbn} is low" was logged once, and should not have been:
              #1 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "123")
            """);
        Failure(() => _logs.ShouldNotHave(LogLevel.Debug, 5)).ShouldBe("""
            Whether Debug was logged cannot be said: Debug is off.
            Turn it on before the code runs: logs.MinimumLevel = LogLevel.Debug;
            """);
        _logs.ShouldNotHave(LogLevel.Information, "Stock of {Isbn} is low");
    }

    [Fact]
    public void That_all_went_well_lists_what_did_not()
    {
        _till.LogInformation("open");
        _logs.ShouldHaveNothingAtOrAbove(LogLevel.Warning);
        Sell("123");

        Failure(() => _logs.ShouldHaveNothingAtOrAbove(LogLevel.Warning)).ShouldBe("""
            Nothing of Warning or above should have been logged, and there was:
              #2 Warning Till[7] "Stock of {Isbn} is low" (Isbn: "123")
            """);
        _logs.ShouldHaveNothingAtOrAbove(LogLevel.Error);
    }

    [Fact]
    public void Names_ten_entries_and_counts_the_rest()
    {
        for (var index = 0; index < 12; index++)
            _till.LogInformation("sold {Index}", index);

        var lines = Failure(() => _logs.ShouldHave(LogLevel.Information, "bought")).Split('\n');

        lines.Length.ShouldBe(13);
        lines[^1].ShouldBe("  … and 2 more");
    }

    [Fact]
    public void Suspects_another_logger_when_nothing_was_logged()
        => Failure(() => _logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low")).ShouldBe("""
            Warning "Stock of {Isbn} is low" was not logged.
            Nothing was logged (Information and above). Has the code under test its logger from this LogCapture?
            """);

    [Fact]
    public void Wants_values_with_names()
        => Failure(() => _logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", "123")).ShouldBe("""
            "123" has no name, so it cannot be looked for among the values.
            Name it as the template does: new { Isbn = "123" }. A number of entries is 'times: 1'.
            """);

    [Fact]
    public void Is_not_how_to_say_never()
        => Failure(() => _logs.ShouldHave(LogLevel.Warning, 7, times: 0))
            .ShouldBe("ShouldHave cannot look for Warning event 7 0 times: assert with ShouldNotHave that it was not logged.");

    private void Sell(string isbn) => _till.LogWarning(7, "Stock of {Isbn} is low", isbn);

    private static string Failure(Action assert) => Should.Throw<FixtureException>(assert).Message;
}
