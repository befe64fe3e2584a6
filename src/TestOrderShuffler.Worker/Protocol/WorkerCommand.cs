namespace Shakeout.TestOrderShuffler.Worker.Protocol;

/// <summary>What the tool asks of a worker.</summary>
internal abstract record WorkerCommand
{
    /// <summary>Load the suite's packages and agent, and run none of its code yet.</summary>
    /// <param name="SuitePath">The full path of the test assembly.</param>
    /// <param name="AgentPath">The full path of the agent for the suite's test framework.</param>
    /// <param name="ProjectAssemblies">The simple names of the assemblies built from source: fresh in every order.</param>
    /// <param name="Settings">The suite's runner settings, by their names in <c>xunit.runner.json</c>.</param>
    public sealed record Load(
        string SuitePath, string AgentPath, IReadOnlyList<string> ProjectAssemblies,
        IReadOnlyList<KeyValuePair<string, string>> Settings) : WorkerCommand
    {
        /// <summary>The files in which watched assemblies note where they were; then each test's own share is told.</summary>
        public IReadOnlyList<string> Readings { get; init; } = [];
    }

    /// <summary>List all tests of the suite.</summary>
    public sealed record Discover : WorkerCommand;

    /// <summary>Run these tests in this order.</summary>
    /// <param name="Plan">The tests.</param>
    public sealed record Run(IReadOnlyList<PlannedTest> Plan) : WorkerCommand;
}

/// <summary>A test to run.</summary>
/// <param name="Class">Its class, with its namespace.</param>
/// <param name="Method">Its method's name.</param>
/// <param name="Name">Its name. One that no test has any more stands for all rows of its method.</param>
internal sealed record PlannedTest(string Class, string Method, string Name);
