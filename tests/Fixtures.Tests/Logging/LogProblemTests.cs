using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Logging;

namespace Shakeout.Fixtures.Tests.Logging;

public partial class ACallThatLogsBadly
{
    private readonly LogCapture _logs = new(new RequestLog().Request());
    private readonly Shelf _shelf;

    public ACallThatLogsBadly() => _shelf = new Shelf(_logs.For<Shelf>());

    [Fact]
    public void Built_its_message_before_logging_it()
    {
        _shelf.Interpolate(5);
        _shelf.Interpolate(7);
        _shelf.Interpolate(9);

        Problems().ShouldBe("""
            Shelf.Interpolate (Shelf.cs) put its message together before it was logged:
              "order 5 is paid"
              "order 7 is paid"
            Write the template "order {Value} is paid", with better names, and pass the values as arguments.
            """);
    }

    [Fact]
    public async Task Is_named_as_written_when_it_is_asynchronous()
    {
        await _shelf.InterpolateLaterAsync(5);
        await _shelf.InterpolateLaterAsync(7);

        Problems().ShouldStartWith("Shelf.InterpolateLaterAsync (Shelf.cs) put its message together");
    }

    [Fact]
    public void Evaluates_arguments_for_a_level_that_is_off()
    {
        _shelf.Explain(5);
        _shelf.Explain(7);

        Problems().ShouldBe("""
            Shelf.Explain (Shelf.cs) evaluates the arguments of "order {Order} holds {Lines}", and Debug is off.
            Ask logger.IsEnabled(LogLevel.Debug) first, or log by a [LoggerMessage] method.
            """);
    }

    [Fact]
    public void Does_nothing_wrong_when_the_level_is_on()
    {
        _logs.MinimumLevel = LogLevel.Debug;

        _shelf.Explain(5);

        _logs.ShouldHaveNoProblems();
    }

    [Fact]
    public void Is_none_that_asks_first_has_no_arguments_or_a_constant_template()
    {
        _shelf.ExplainGenerated("123");
        _shelf.ExplainNothing();
        for (var copies = 0; copies < 3; copies++)
            _shelf.RunLow("123", copies);
        _shelf.Open();

        _logs.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_none_that_passes_on_the_templates_of_others()
    {
        _shelf.PassOn("The shop is open");
        _shelf.PassOn("The shop is closed");
        await _shelf.PassOnLaterAsync("The till is open");
        await _shelf.PassOnLaterAsync("The till is closed");

        _logs.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Can_be_refused_in_one_line()
    {
        _shelf.Explain(5);
        _shelf.Interpolate(5);
        _shelf.Interpolate(7);

        Stable(Should.Throw<FixtureException>(_logs.ShouldHaveNoProblems).Message).ShouldBe("""
            2 calls log badly.
            Shelf.Explain (Shelf.cs) evaluates the arguments of "order {Order} holds {Lines}", and Debug is off.
            Ask logger.IsEnabled(LogLevel.Debug) first, or log by a [LoggerMessage] method.
            Shelf.Interpolate (Shelf.cs) put its message together before it was logged:
              "order 5 is paid"
              "order 7 is paid"
            Write the template "order {Value} is paid", with better names, and pass the values as arguments.
            """);
        Should.Throw<FixtureException>(() => _logs.ShouldHaveNoProblems(LogProblemKind.MessageBuiltBeforeLogging)).Message.ShouldStartWith("1 call logs badly.");
    }

    [Fact]
    public void Is_traced_only_once_for_a_constant_template()
    {
        _shelf.Interpolate(5);
        for (var copies = 0; copies < 2000; copies++)
            _shelf.RunLow("123", copies);
        _shelf.Interpolate(7);

        _logs.Problems.Count.ShouldBe(1, "2,000 entries of one template leave the bound of traces untouched");
    }

    [Theory]
    [InlineData("order 5 is paid", "order 7 is paid", "order {Value} is paid")]
    [InlineData("order 5 of Emma: 3.50 EUR", "order 7 of Ann: 3.75 EUR", "order {Value1} of {Value2}: {Value3} EUR")]
    [InlineData("paid (5), id:5", "paid (7), id:7", "paid ({Value1}), id:{Value2}")]
    [InlineData("sold Emma to Ann", "sold Jams and Preserves to Ann", "sold {Value} to Ann")]
    [InlineData("{5} is paid", "{7} is paid", "{{{Value}}} is paid")]
    [InlineData("yes", "no", "{Value}")]
    public void Gets_a_template_from_two_messages(string one, string other, string template) => TemplateGuess.From(one, other).ShouldBe(template);

    private string Problems() => Stable(string.Join('\n', _logs.Problems));

    /// <summary>Without line numbers.</summary>
    private static string Stable(string text) => Line().Replace(text, "");

    [GeneratedRegex(@"(?<=\.cs):[1-9]\d*")]
    private static partial Regex Line();
}
