using Mono.Cecil;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>
/// Makes of coverlet's counts what each test did:
/// 1. the code that ran is laid beside the original, so that it is known which instruction each counter stands at;
/// 2. the counts of a test, method by method, prove which ways it went, as those of all tests do for the whole report;
/// 3. what happened is noted for the test; what cannot be proven is noted as possible.
/// </summary>
internal static class CountedTests
{
    /// <summary>Which tests reach what in an assembly.</summary>
    /// <param name="runs">What was counted in it, run by run.</param>
    /// <param name="assembly">The assembly as it was built, with its symbols.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="BranchCoverageException">The assembly or its symbols cannot be read.</exception>
    public static TestMap Map(IReadOnlyList<CountedAssembly> runs, string assembly, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        using var original = ModuleImage.Read(assembly);
        var (flows, slots) = (new ModuleFlows(original), new ProbeSlots());
        foreach (var file in files)
            slots.Add(file);
        var map = new TestMap(slots);
        foreach (var run in runs)
        {
            using var measured = Measured(run);
            var code = new CountedCode(flows, CountedMethod.In(flows, measured), files, slots);
            map.Doubt(code.Unwatched);
            var between = new List<int>();
            string? last = null;
            foreach (var counted in run.Tests)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var taken = code.Of(counted);
                if (counted.Name is not { } test)
                {
                    between.AddRange([.. taken.Certain, .. taken.Possible]);
                    continue;
                }
                AddPossible(map, between, last, test);
                map.Add(test, taken.Certain, taken.Possible);
                last = test;
            }
            AddPossible(map, between, last);
        }
        return map;
    }

    // What ran between two tests cleaned up after the one, or set up the other.
    private static void AddPossible(TestMap map, List<int> between, params IEnumerable<string?> tests)
    {
        foreach (var test in between.Count == 0 ? [] : tests.OfType<string>())
            map.Add(test, [], [.. between.Distinct()]);
        between.Clear();
    }

    private static ModuleDefinition Measured(CountedAssembly run)
    {
        try
        {
            return ModuleDefinition.ReadModule(run.Measured, new ReaderParameters(ReadingMode.Deferred) { InMemory = true });
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new BranchCoverageException($"What coverlet ran of '{run.File}' cannot be read: {problem.Message}\nTell tests apart by probes in the source: --engine source", problem);
        }
    }
}
