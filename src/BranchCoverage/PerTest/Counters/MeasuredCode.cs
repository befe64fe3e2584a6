using Mono.Cecil;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.PerTest.Counters;

/// <summary>
/// A method with coverlet's counters in it, laid beside the original: which counters are passed on the way into each instruction.
/// A counter is two instructions, in front of those that were there; later versions also put some behind the method's code,
/// each with a jump back to where a branch led before.
/// </summary>
internal sealed class MeasuredCode
{
    private const string Trackers = "Coverlet.Core.Instrumentation.Tracker";

    private readonly Dictionary<Instruction, Arrival> _arrivals = [];
    private readonly Dictionary<Instruction, (int Counter, Instruction Target)> _detours = [];
    private readonly List<int>[] _before;
    private readonly List<Instruction> _own = [];
    private readonly MethodBody _body;

    private MeasuredCode(MethodDefinition measured, int length)
    {
        _body = measured.Body;
        _before = [.. Enumerable.Range(0, length).Select(_ => new List<int>())];
    }

    /// <summary>Lays a method beside its original; null where it is not the same but for the counters.</summary>
    public static MeasuredCode? Of(MethodDefinition measured, MethodDefinition original)
    {
        var code = new MeasuredCode(measured, original.Body.Instructions.Count);
        return code.LaysBeside(original.Body.Instructions) ? code : null;
    }

    /// <summary>The counters in front of an instruction, by its number, in their order.</summary>
    public IReadOnlyList<int> Before(int instruction) => _before[instruction];

    /// <summary>The handlers that begin behind some of the counters in front of their first instruction.</summary>
    public IEnumerable<Arrival> LateHandlers => _body.ExceptionHandlers.SelectMany(handler => new[] { handler.HandlerStart, handler.FilterStart })
        .OfType<Instruction>().Select(start => _arrivals[start]).Where(arrival => arrival.Passed > 0);

    /// <summary>The jumps: from which instruction, on which of its ways (from 1), and where it comes in.</summary>
    public IEnumerable<(int From, int Path, Arrival Arrival, IReadOnlyList<int> OnTheWay)> Jumps()
    {
        for (var from = 0; from < _own.Count; from++)
        {
            Instruction[] targets = _own[from].Operand switch
            {
                Instruction one => [one],
                Instruction[] several => several,
                _ => [],
            };
            for (var path = 1; path <= targets.Length; path++)
            {
                var (target, onTheWay) = (targets[path - 1], new List<int>());
                while (_detours.TryGetValue(target, out var detour))
                {
                    onTheWay.Add(detour.Counter);
                    target = detour.Target;
                }
                yield return (from, path, _arrivals[target], onTheWay);
            }
        }
    }

    private bool LaysBeside(IList<Instruction> original)
    {
        var (code, at) = (_body.Instructions, 0);
        while (at < code.Count)
        {
            if (Counter(code, at) is not { } counter)
            {
                if (_own.Count == original.Count || !IsSame(code[at], original[_own.Count]))
                    return false;
                _arrivals[code[at]] = new(_own.Count, _before[_own.Count].Count);
                _own.Add(code[at++]);
            }
            else if (_own.Count < original.Count)
            {
                _arrivals[code[at]] = new(_own.Count, _before[_own.Count].Count);
                _before[_own.Count].Add(counter);
                at += 2;
            }
            else if (at + 2 < code.Count && code[at + 2] is { OpCode.Code: Code.Br or Code.Br_S, Operand: Instruction target })
            {
                _detours[code[at]] = (counter, target);
                at += 3;
            }
            else
            {
                return false;
            }
        }
        return _own.Count == original.Count && _own.TrueForAll(LeadsSomewhereKnown);
    }

    private bool LeadsSomewhereKnown(Instruction instruction) => instruction.Operand switch
    {
        Instruction one => IsKnown(one),
        Instruction[] several => Array.TrueForAll(several, IsKnown),
        _ => true,
    };

    private bool IsKnown(Instruction target) => _arrivals.ContainsKey(target) || _detours.ContainsKey(target);

    private static int? Counter(IList<Instruction> code, int at)
        => at + 1 < code.Count && code[at + 1] is { OpCode.Code: Code.Call, Operand: MethodReference { DeclaringType.Namespace: Trackers } }
            && Constants.Of(code[at]) is { Known: { } counter } ? (int)counter : null;

    // Counters make code longer, and a short jump may no longer reach.
    private static bool IsSame(Instruction one, Instruction other) => Long(one) == Long(other);

    private static string Long(Instruction instruction) => instruction.OpCode.Name.EndsWith(".s", StringComparison.Ordinal) ? instruction.OpCode.Name[..^2] : instruction.OpCode.Name;
}

/// <summary>Where a way comes in.</summary>
/// <param name="Instruction">The number of the original instruction.</param>
/// <param name="Passed">How many of the counters in front of it are left out.</param>
internal readonly record struct Arrival(int Instruction, int Passed);
