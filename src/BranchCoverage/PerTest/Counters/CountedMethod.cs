using Mono.Cecil;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>A method, and what each of coverlet's counters in it counts.</summary>
/// <param name="Flow">The method.</param>
/// <param name="Counters">Its counters.</param>
internal sealed record CountedMethod(MethodFlow Flow, IReadOnlyList<CounterPlace> Counters)
{
    private readonly Lazy<IReadOnlyList<Balance>> _conservation = new(() => [.. Flow.Conservation()]);

    /// <summary>The methods of an assembly that coverlet counts in, by their graphs. One that is not the original but for the counters is left out.</summary>
    public static IReadOnlyDictionary<MethodFlow, CountedMethod> In(ModuleFlows flows, ModuleDefinition measured)
    {
        // Generic methods may share their whole names: then their order tells them apart.
        var byName = measured.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToLookup(method => method.FullName);
        var counted = new Dictionary<MethodFlow, CountedMethod>(ReferenceEqualityComparer.Instance);
        foreach (var same in flows.Methods.GroupBy(method => method.Method.FullName))
        {
            foreach (var (flow, method) in same.Zip(byName[same.Key]))
            {
                if (MeasuredCode.Of(method, flow.Method) is { } code)
                    counted.Add(flow, Of(flow, code));
            }
        }
        return counted;
    }

    /// <summary>Finds the counters: one in front of an instruction counts all that arrives there, less what comes in behind it; one on a jump counts that.</summary>
    public static CountedMethod Of(MethodFlow flow, MeasuredCode code)
    {
        var (original, jumps) = (flow.Method.Body.Instructions, code.Jumps().ToList());
        var past = jumps.Where(jump => jump.Arrival.Passed > 0).ToLookup(jump => jump.Arrival.Instruction);
        var late = code.LateHandlers.Select(arrival => arrival.Instruction).ToHashSet();
        int[] Ways(IEnumerable<(int From, int Path, Arrival, IReadOnlyList<int>)> of)
            => [.. of.Select(jump => flow.CountOf(original[jump.From].Offset, jump.Path)).OfType<int>()];
        var counters = new List<CounterPlace>();
        for (var at = 0; at < original.Count; at++)
        {
            if (code.Before(at).Count == 0 || flow.CountAt(original[at].Offset) is not { } arrivals || late.Contains(at))
                continue;
            for (var number = 0; number < code.Before(at).Count; number++)
                counters.Add(new(code.Before(at)[number], original[at].Offset, [arrivals], Ways(past[at].Where(jump => jump.Arrival.Passed > number))));
        }
        var detours = jumps.SelectMany(jump => jump.OnTheWay.Select(counter => (counter, jump))).ToLookup(pair => pair.counter, pair => pair.jump);
        counters.AddRange(detours.Select(taken => new CounterPlace(taken.Key, Offset: null, Ways(taken), [])).Where(place => place.Plus.Length > 0));
        return new(flow, counters);
    }

    /// <summary>What must hold between the method's counts.</summary>
    /// <param name="counts">What was counted, by counter.</param>
    public IEnumerable<Balance> Balances(IReadOnlyDictionary<int, int> counts)
        => _conservation.Value.Concat(Counters.Select(place => (place, count: counts.GetValueOrDefault(place.Counter)))
            .Select(pair => new Balance(pair.place.Plus, pair.place.Minus, pair.count, pair.count, [Flow.Index])));
}

/// <summary>What a counter counts.</summary>
/// <param name="Counter">Its number.</param>
/// <param name="Offset">The instruction that it stands in front of; null for one on a jump.</param>
/// <param name="Plus">The counts of the method that add up to it.</param>
/// <param name="Minus">Those that are taken away from that.</param>
internal sealed record CounterPlace(int Counter, int? Offset, int[] Plus, int[] Minus);
