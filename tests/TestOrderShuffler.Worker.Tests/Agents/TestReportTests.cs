namespace Shakeout.TestOrderShuffler.Worker.Tests.Agents;

/// <summary>What is gathered of one test case.</summary>
public sealed class TestReportTests
{
    private readonly TestReport _report = new();

    [Fact]
    public void A_case_of_which_nothing_was_heard_neither_passed_nor_failed() => Told().ShouldBe("passed False, failed False\n");

    [Fact]
    public void One_pass_is_a_pass()
    {
        _report.Pass();

        Told().ShouldBe("passed True, failed False\n");
    }

    [Fact]
    public void A_failure_outweighs_every_pass()
    {
        _report.Pass();
        _report.Fail(["Xunit.Sdk.EqualException"], ["Values differ"], ["   at A.B()"]);
        _report.Pass();

        Told().ShouldBe("passed False, failed True\nValues differ\n   at A.B()");
    }

    [Fact]
    public void An_exception_that_is_not_of_the_framework_is_named_and_so_are_those_inside_it_before_any_trace()
    {
        _report.Fail(["Shop.Closed", "System.IO.IOException"], ["sorry", "no door"], ["   at Shop.Open()", null]);
        _report.Fail([null], ["no type"], []);

        Told().ShouldBe("passed False, failed True\nShop.Closed: sorry\n---- System.IO.IOException: no door\n   at Shop.Open()\n\nno type");
    }

    private string Told() => $"passed {_report.HasPassed}, failed {_report.HasFailed}\n{_report.Failure}";
}
