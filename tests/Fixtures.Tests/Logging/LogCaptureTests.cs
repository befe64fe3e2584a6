using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Logging;

namespace Shakeout.Fixtures.Tests.Logging;

public class ALogCapture
{
    private readonly RequestLog _request = new();
    private readonly LogCapture _logs;

    public ALogCapture() => _logs = new LogCapture(_request.Request());

    private string Log => string.Join('\n', _logs.Entries);

    [Fact]
    public void Keeps_what_was_logged_in_order()
    {
        var shelf = new Shelf(_logs.For<Shelf>());

        shelf.Open();
        shelf.RunLow("123", 2);
        _logs.CreateLogger("Till").LogError(new TimeoutException("no answer"), "Card of {Customer} refused", "Emma");

        Log.ShouldBe("""
            #1 Information Shakeout.Fixtures.Tests.Logging.Shelf "The shop is open"
            #2 Warning Shakeout.Fixtures.Tests.Logging.Shelf[7] "Stock of {Isbn} is low: {Copies}" (Isbn: "123", Copies: 2)
            #3 Error Till "Card of {Customer} refused" (Customer: "Emma") with TimeoutException: no answer
            """);
        _logs.Entries[1].Message.ShouldBe("Stock of 123 is low: 2");
    }

    [Fact]
    public void Keeps_the_scopes_that_were_open()
    {
        var till = _logs.CreateLogger("Till");

        using (till.BeginScope("day"))
        using (till.BeginScope(new KeyValuePair<string, int>("Order", 5)))
            till.LogInformation("paid");
        till.LogInformation("closed");

        _logs.Entries[0].Scopes.ShouldBe(["day", new KeyValuePair<string, int>("Order", 5)]);
        _logs.Entries[1].Scopes.ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_nothing_below_its_minimum()
    {
        var till = _logs.CreateLogger("Till");

        till.LogDebug("counting");
        _logs.MinimumLevel = LogLevel.Debug;
        till.LogDebug("counted");
        till.LogTrace("tracing");

        Log.ShouldBe("#1 Debug Till \"counted\"");
    }

    [Fact]
    public void Keeps_what_is_not_structured()
    {
        _logs.CreateLogger("Till").Log(LogLevel.Information, 3, "bare", null, (state, _) => state);

        Log.ShouldBe("#1 Information Till[3] \"bare\"");
        _logs.Entries[0].Template.ShouldBeNull();
    }

    [Fact]
    public void Numbers_entries_of_several_threads_without_a_gap()
    {
        var till = _logs.CreateLogger("Till");

        Parallel.For(0, 500, index => till.LogInformation("sold {Index}", index));

        _logs.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 500));
        _logs.Entries.Select(entry => (int)entry.Values["Index"]!).Order().ShouldBe(Enumerable.Range(0, 500));
    }

    [Fact]
    public void Outlives_a_host_that_disposes_it()
    {
        using (ILoggerProvider provider = _logs)
            provider.CreateLogger("Till").LogInformation("before");

        _logs.CreateLogger("Till").LogInformation("after");

        _logs.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void Takes_the_scopes_of_a_host()
    {
        var scopes = new LoggerExternalScopeProvider();
        ((ISupportExternalScope)_logs).SetScopeProvider(scopes);

        using (scopes.Push("request 5"))
            _logs.CreateLogger("Till").LogInformation("paid");

        _logs.Entries[0].Scopes.ShouldBe(["request 5"]);
    }

    [Fact]
    public void Passes_nothing_on()
        => Should.Throw<FixtureException>(() => ((ILoggerFactory)_logs).AddProvider(_logs)).Message.ShouldBe("""
            'LogCapture' cannot be added to a LogCapture: it keeps entries and passes none on.
            Build a LoggerFactory with both: LoggerFactory.Create(logging => logging.AddProvider(logs).AddProvider(…)).
            """);

    [Fact]
    public async Task Tells_its_log_when_a_test_failed()
    {
        new Shelf(_logs.For<Shelf>()).Open();
        _request.HasFailed = true;

        await _logs.DisposeAsync();

        _request.Notes.ShouldBe("""
            1 log entry:
              #1 Information Shakeout.Fixtures.Tests.Logging.Shelf "The shop is open"
            """);
    }

    [Fact]
    public async Task Tells_only_the_end_of_a_long_log()
    {
        for (var index = 0; index < 130; index++)
            _logs.CreateLogger("Till").LogInformation("sold");
        _request.HasFailed = true;

        await _logs.DisposeAsync();

        _request.Notes.Split('\n')[..3].ShouldBe(["130 log entries:", "  … 30 earlier ones left out", "  #31 Information Till \"sold\""]);
        _request.Notes.Split('\n').Length.ShouldBe(102);
    }

    [Fact]
    public async Task Tells_that_nothing_was_logged()
    {
        _request.HasFailed = true;

        await _logs.DisposeAsync();

        _request.Notes.ShouldBe("nothing was logged (Information and above)");
    }

    [Fact]
    public async Task Is_silent_when_the_test_passed()
    {
        new Shelf(_logs.For<Shelf>()).Open();

        await _logs.DisposeAsync();

        _request.Notes.ShouldBeEmpty();
    }
}
