using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Tests.Workers;

public sealed class RunInProgressTests
{
    private static readonly TestCase First = new("A.First", "A", "A", "First");
    private static readonly TestCase Second = new("A.Second", "A", "A", "Second");

    private readonly RunInProgress _run = new([First, Second], new Dictionary<string, TestCase> { [First.Name] = First, [Second.Name] = Second });

    [Fact]
    public void Is_complete_with_its_end_mark_only()
    {
        Pass(0);
        Pass(1);
        _run.Ended.ShouldBe(Ending.NotYet);

        _run.Add(new WorkerEvent.Done(0, 0));

        Told().ShouldBe("Completed: Passed A.First, Passed A.Second");
    }

    [Fact]
    public void A_crash_is_charged_to_the_test_that_was_running()
    {
        Pass(0);
        _run.Add(new WorkerEvent.Started(1));
        _run.ProcessEnded("Stack overflow.\n   at A.Second()");

        Told().ShouldBe("Crashed: Passed A.First, StackOverflow A.Second");
    }

    [Fact]
    public void A_crash_is_charged_to_an_earlier_test_where_the_last_words_name_it()
    {
        Pass(0);
        _run.Add(new WorkerEvent.Started(1));
        _run.Add(new WorkerEvent.Dying("A.First", Death.UnhandledException, "nobody catches this"));
        _run.ProcessEnded("");

        Told().ShouldBe("Crashed: BackgroundException A.First");
    }

    [Fact]
    public void What_a_test_wrote_about_a_stack_overflow_is_none()
    {
        _run.Add(new WorkerEvent.Started(0));
        _run.ProcessEnded("we read: Stack overflow. is a site\n");

        Told().ShouldBe("Crashed: Exit A.First");
    }

    [Fact]
    public void A_test_that_is_gone_is_an_error_and_never_counts_as_skipped()
        => Should.Throw<SuiteException>(() => _run.Add(new WorkerEvent.Finished(0, Verdict.Missing, ""))).Message.ShouldBe("""
            The test 'A.First' was there when the tests were listed, and is not any more.
            Build the suite once more and run it again; let nothing else build it meanwhile.
            """);

    private void Pass(int index)
    {
        _run.Add(new WorkerEvent.Started(index));
        _run.Add(new WorkerEvent.Finished(index, Verdict.Passed, ""));
    }

    private string Told() => $"{_run.Ended}: {string.Join(", ", _run.Result.Results.Select(result => $"{result.Crash?.ToString() ?? result.Outcome.ToString()} {result.Test}"))}";
}
