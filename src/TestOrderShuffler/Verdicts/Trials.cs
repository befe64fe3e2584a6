using Shakeout.TestOrderShuffler.Runs;

namespace Shakeout.TestOrderShuffler.Verdicts;

/// <summary>One short order repeated in new processes, nothing else in them: the evidence that verdicts rest on.</summary>
internal sealed class Trials(SuiteRuns runs, IReadOnlyList<TestCase> before, TestCase test)
{
    private int _failed;
    private int _passed;
    private int _of;

    /// <summary>How the test fared so far.</summary>
    public Tally Tally => new(_failed, _of);

    /// <summary>The text of the latest failure, or null when there was none.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether the test failed in every run.</summary>
    public bool AlwaysFailed => _failed == _of;

    /// <summary>Whether the test never failed.</summary>
    public bool NeverFailed => _failed == 0;

    /// <summary>In how many runs the test did what a dependence of this kind makes it do.</summary>
    public int Effects(DependenceKind kind) => kind == DependenceKind.Victim ? _failed : _passed;

    /// <summary>Goes on until there are so many runs in all.</summary>
    public async Task ExtendAsync(int repetitions)
    {
        while (_of < repetitions)
        {
            var result = await runs.ResultAsync(before, test, ProcessUse.New);
            _of++;
            _passed += result?.Outcome is TestOutcome.Passed ? 1 : 0;
            if (result?.Outcome is TestOutcome.Failed or TestOutcome.Crashed)
            {
                _failed++;
                Failure = result.Failure ?? Failure;
            }
        }
    }
}
