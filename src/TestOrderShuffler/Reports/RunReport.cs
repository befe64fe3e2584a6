namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>All that a run of the tool has to report: its suites, in the order in which they ran.</summary>
internal sealed record RunReport(IReadOnlyList<ReportedSuite> Suites)
{
    /// <summary>The folder that keeps the executed orders.</summary>
    public required string OrdersDir { get; init; }

    /// <summary>What non-deterministic tests count as.</summary>
    public NonDeterminism NonDeterminism { get; init; } = NonDeterminism.Warns;

    /// <summary>Whether the run found anything that makes it red.</summary>
    public bool IsRed => Suites.Any(suite => suite.Report.ProblemCount(NonDeterminism) > 0);
}

/// <summary>What tests that fail now and then in any company count as.</summary>
internal enum NonDeterminism
{
    Warns,
    Fails,
}

/// <summary>One suite of a run, with what the shuffler itself cannot know about it.</summary>
internal sealed record ReportedSuite
{
    /// <summary>The assembly's name.</summary>
    public required string Name { get; init; }

    /// <summary><c>xunit.v2</c> or <c>xunit.v3</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>What the shuffle found out.</summary>
    public required SuiteReport Report { get; init; }

    /// <summary>The folder that keeps this suite's executed orders.</summary>
    public required string OrdersDir { get; init; }

    /// <summary>The command that repeats an order of this suite.</summary>
    public required ReplayLine Replay { get; init; }

    /// <summary>The seed of its tests' random data; null where they draw none by a seed of ours. Default: null.</summary>
    public ulong? DataSeed { get; init; }

    /// <summary>The namespace that all its tests share, with a dot at its end. Default: none.</summary>
    public string CommonNamespace { get; init; } = string.Empty;

    /// <summary>A test's name for people who know which suite they read about; commands take the whole name.</summary>
    public string ShortName(TestCase test)
        => test.Name.StartsWith(CommonNamespace, StringComparison.Ordinal) ? test.Name[CommonNamespace.Length..] : test.Name;

    /// <summary>The framework as a reader calls it: <c>xunit v3</c>.</summary>
    public string FrameworkTitle => Framework.Replace('.', ' ');
}
