using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class FailureTextTests
{
    private const string Failure = "\nValues differ\r\nExpected: 1\r\n\r\nActual:\t2\u001b[0m\r\n   at A.B() in /shop/A.cs:line 7\r\n   at C.D() in /shop/C.cs:line 9";

    [Fact]
    public void Begins_with_the_first_line_that_says_something() => FailureText.FirstLine(Failure).ShouldBe("Values differ");

    [Fact]
    public void Ends_its_message_before_the_stack_trace()
        => FailureText.MessageLines(Failure, 9).ShouldBe(["Values differ", "Expected: 1", "Actual: 2\ufffd[0m"]);

    [Fact]
    public void Knows_the_source_lines_from_the_nearest_on()
        => FailureText.Sources(Failure).ShouldBe([new SourcePlace("/shop/A.cs", 7), new SourcePlace("/shop/C.cs", 9)]);

    [Fact]
    public void Of_nothing_is_nothing()
        => (FailureText.FirstLine(""), FailureText.MessageLines("", 3).Count, FailureText.Sources("").Count()).ShouldBe(("", 0, 0));
}
