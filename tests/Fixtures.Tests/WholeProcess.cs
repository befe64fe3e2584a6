namespace Shakeout.Fixtures.Tests;

/// <summary>The tests that change what the whole process has one of. They run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcess
{
    public const string Name = "the whole process";
}
