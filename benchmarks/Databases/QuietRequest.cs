using Shakeout.Fixtures;

namespace Shakeout.Benchmarks;

/// <summary>A request outside of any test.</summary>
internal sealed class QuietRequest : IRequestHost
{
    public bool HasFailed => false;

    public FixtureRequest Request => new(this) { Fixture = "benchmark", Scope = Scope.Assembly, AskedBy = "the benchmark", Worker = 0, DataSeed = 1 };

    public void WriteLine(string line)
    {
    }

    public void Note(string line)
    {
    }
}
