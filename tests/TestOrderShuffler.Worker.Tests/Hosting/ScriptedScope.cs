namespace Shakeout.TestOrderShuffler.Worker.Tests.Hosting;

/// <summary>A lifetime that notes what happens to it, and throws where its script says so.</summary>
internal sealed class ScriptedScope(string name, string script, List<string> events) : IScope
{
    public IScope Open(IReadOnlyList<SuiteTest> tests)
    {
        var inner = name == "assembly" ? tests[0].Collection : tests[0].Class;
        Happens($"open {inner}", $" for {string.Join(' ', tests.Select(test => test.Name))}");
        return new ScriptedScope(inner, script, events);
    }

    public TestReport Run(SuiteTest test)
    {
        Happens($"run {test.Name}");
        var report = new TestReport();
        if (script == $"fail {test.Name}")
            report.Fail([], [$"{test.Name} broke"], []);
        else if (script != $"silent {test.Name}")
            report.Pass();
        return report;
    }

    public TestReport Close()
    {
        Happens($"close {name}");
        return new TestReport();
    }

    private void Happens(string step, string detail = "")
    {
        events.Add(step + detail);
        if (script == step)
            throw new InvalidOperationException($"{step} threw");
    }
}
