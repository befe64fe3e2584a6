using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Shakeout.BranchCoverage.Collector;
using Shakeout.BranchCoverage.PerTest;
using Shakeout.BranchCoverage.PerTest.Counters;
using Shakeout.BranchCoverage.Tests.Flow;

namespace Shakeout.BranchCoverage.Tests.PerTest.Counters;

/// <summary>A small program with counters as coverlet puts them, which is run in this process; each call of its method <c>Run</c> is a test.</summary>
internal sealed class CountedProgram : IDisposable
{
    private readonly CompiledProgram _program;
    private readonly string _folder;
    private readonly MethodInfo _run;

    public CountedProgram(string source, Placing placing, string? without = null)
    {
        _program = new(source);
        _folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_program.Assembly)!, "measured")).FullName;
        var measured = Path.Combine(_folder, "Program.dll");
        using (var module = ModuleDefinition.ReadModule(_program.Assembly, new ReaderParameters { ReadSymbols = true }))
        {
            var counters = new InsertedCounters(module, placing);
            foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && method.Name != without).ToList())
                counters.Insert(method);
            counters.Finish();
            module.Write(measured);
        }
        // A context of its own: each of these programs has the same name.
        _run = new AssemblyLoadContext("counted").LoadFromAssemblyPath(measured).GetType("Program")!.GetMethod("Run")!;
    }

    /// <summary>Runs tests: name and argument of each.</summary>
    public CountedRun Run(params IEnumerable<(string Name, string Argument)> tests)
    {
        using (var counts = new TestCounts(new(_folder)))
        {
            foreach (var (name, argument) in tests)
            {
                counts.Begin();
                Call(argument);
                counts.End(name);
            }
        }
        return CountedRun.Read(_folder);
    }

    /// <summary>Runs tests of which only the methods are told of: name, argument before the method, and in it.</summary>
    public CountedRun RunMethods(params IEnumerable<(string Name, string Before, string Argument)> tests)
    {
        using (var counts = new TestCounts(new(_folder)))
        {
            foreach (var (name, before, argument) in tests)
            {
                Call(before);
                counts.BeginMethod();
                Call(argument);
                counts.End(name);
            }
        }
        return CountedRun.Read(_folder);
    }

    /// <summary>What the counts prove; coverlet may measure this process too.</summary>
    public TestMap Map(CountedRun run) => CountedTests.Map([.. run.Assemblies.Where(assembly => assembly.File == "Program.dll")], _program.Assembly, [_program.Source], TestContext.Current.CancellationToken);

    /// <summary>The tests of each outcome, a line each; <c>…</c> where others may have been there too.</summary>
    public string Told(TestMap map) => string.Join('\n',
        from site in _program.Source.Sites
        let known = map.KnowsAllReaching(site) ? "" : " …"
        from outcome in site.Decision.Outcomes
        select $"{site.Decision.Text} {outcome}: {string.Join(' ', map.Taking(site, outcome).Order(StringComparer.Ordinal))}{known}");

    /// <summary>The outcomes that a single test holds, a line each.</summary>
    public string Held(TestMap map) => string.Join('\n',
        from site in _program.Source.Sites
        from outcome in site.Decision.Outcomes
        let test = map.OnlyTaking(site, outcome)
        where test is not null
        select $"{site.Decision.Text} {outcome}: {test}");

    /// <summary>The tests that call each member, a line each.</summary>
    public string Called(TestMap map) => string.Join('\n', _program.Source.Members.Select(member => $"{member.Name}: {string.Join(' ', map.Calling(member).Order(StringComparer.Ordinal))}"));

    /// <summary>Compiles another source over the original.</summary>
    public void Compile(string source) => _program.Compile(source);

    public void Dispose() => _program.Dispose();

    private void Call(string argument) => _run.Invoke(null, [argument]);
}
