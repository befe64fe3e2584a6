using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Shakeout.BranchCoverage.Flow.Counts;

namespace Shakeout.BranchCoverage.Tests.PerTest.Counters;

/// <summary>Where the counter of a branch stands.</summary>
public enum Placing
{
    /// <summary>In front of where it leads to.</summary>
    AtTargets,

    /// <summary>On the jump, behind the method's code, where code falls through to its target.</summary>
    OnJumps,
}

/// <summary>Puts counters into an assembly where versions of coverlet put them: at each visible sequence point, and for each way out of a branch.</summary>
internal sealed class InsertedCounters
{
    private readonly ModuleDefinition _module;
    private readonly Placing _placing;
    private readonly TypeDefinition _tracker;
    private readonly MethodDefinition _count;
    private readonly FieldDefinition _counts;
    private int _counters;

    public InsertedCounters(ModuleDefinition module, Placing placing)
    {
        (_module, _placing) = (module, placing);
        _tracker = new("Coverlet.Core.Instrumentation.Tracker", "Named.Program_1", TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        _counts = new("HitsArray", FieldAttributes.Public | FieldAttributes.Static, new ArrayType(module.TypeSystem.Int32));
        _tracker.Fields.Add(_counts);
        _count = Method("RecordHit", MethodAttributes.Public | MethodAttributes.Static);
        _count.Parameters.Add(new(module.TypeSystem.Int32));
        var code = _count.Body.GetILProcessor();
        code.Emit(OpCodes.Ldsfld, _counts);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldelema, module.TypeSystem.Int32);
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Ldind_I4);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Add);
        code.Emit(OpCodes.Stind_I4);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Puts them into a method.</summary>
    public void Insert(MethodDefinition method)
    {
        method.Body.SimplifyMacros();
        var code = method.Body.GetILProcessor();
        List<Instruction> original = [.. method.Body.Instructions];
        var ends = original.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Cond_Branch).SelectMany(BranchEnd.Of).ToLookup(end => end.End);
        var (first, detours) = (new Dictionary<Instruction, Instruction>(), new Dictionary<(Instruction, int), Instruction>());
        foreach (var (at, instruction) in original.Index())
        {
            if (method.DebugInformation.GetSequencePoint(instruction) is { IsHidden: false })
                first.TryAdd(instruction, Before(code, instruction));
            foreach (var end in ends[instruction])
            {
                if (_placing == Placing.OnJumps && end.Path > 0 && !method.Body.HasExceptionHandlers && original[at - 1].OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw))
                    detours[(end.Branch, end.Path)] = Behind(code, first.GetValueOrDefault(instruction, instruction));
                else
                    first.TryAdd(instruction, Before(code, instruction));
            }
        }
        foreach (var instruction in original)
            Lead(instruction, first, detours);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            handler.TryStart = first.GetValueOrDefault(handler.TryStart, handler.TryStart);
            handler.TryEnd = first.GetValueOrDefault(handler.TryEnd, handler.TryEnd);
            handler.HandlerStart = first.GetValueOrDefault(handler.HandlerStart, handler.HandlerStart);
            handler.HandlerEnd = handler.HandlerEnd is { } end ? first.GetValueOrDefault(end, end) : null;
        }
        method.Body.OptimizeMacros();
    }

    /// <summary>Adds what counts.</summary>
    public void Finish()
    {
        var code = Method(".cctor", MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName).Body.GetILProcessor();
        code.Emit(OpCodes.Ldc_I4, _counters);
        code.Emit(OpCodes.Newarr, _module.TypeSystem.Int32);
        code.Emit(OpCodes.Stsfld, _counts);
        code.Emit(OpCodes.Ret);
        _module.Types.Add(_tracker);
    }

    private static void Lead(Instruction instruction, Dictionary<Instruction, Instruction> first, Dictionary<(Instruction, int), Instruction> detours)
    {
        Instruction Led(Instruction target, int path) => detours.TryGetValue((instruction, path), out var detour) ? detour : first.GetValueOrDefault(target, target);
        if (instruction.Operand is Instruction one)
            instruction.Operand = Led(one, 1);
        else if (instruction.Operand is Instruction[] several)
            instruction.Operand = several.Select((target, at) => Led(target, at + 1)).ToArray();
    }

    private Instruction Before(ILProcessor code, Instruction instruction)
    {
        var number = Instruction.Create(OpCodes.Ldc_I4, _counters++);
        code.InsertBefore(instruction, number);
        code.InsertBefore(instruction, Instruction.Create(OpCodes.Call, _count));
        return number;
    }

    private Instruction Behind(ILProcessor code, Instruction back)
    {
        var number = Instruction.Create(OpCodes.Ldc_I4, _counters++);
        code.Append(number);
        code.Emit(OpCodes.Call, _count);
        code.Emit(OpCodes.Br, back);
        return number;
    }

    private MethodDefinition Method(string name, MethodAttributes attributes)
    {
        var method = new MethodDefinition(name, attributes, _module.TypeSystem.Void);
        _tracker.Methods.Add(method);
        return method;
    }
}
