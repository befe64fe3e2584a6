using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>
/// Calls that always return: comparisons of the platform's plain values, the making of delegates and tuples, and properties of the
/// object itself that only read or write a field.
/// </summary>
internal static class Harmless
{
    private static readonly HashSet<string> Plain =
    [
        "System.Decimal", "System.String", "System.Char", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DateTimeOffset", "System.Guid", "System.Type",
    ];

    private static readonly HashSet<string> Questions =
    [
        "op_Equality", "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual", "IsNullOrEmpty", "IsNullOrWhiteSpace", "GetTypeFromHandle",
    ];

    /// <summary>Whether a call cannot throw.</summary>
    public static bool Is(Instruction call, IReadOnlyList<Term> stack) => call.Operand is MethodReference called && (call.OpCode.Code, called.DeclaringType.GetElementType().FullName, called.Name) switch
    {
        (_, "System.Decimal", ".ctor") => IsOfWholeNumbers(called),
        (Code.Newobj, var type, _) => IsDelegate(call, stack) || type.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || type is "System.Nullable`1",
        (_, "System.Nullable`1", "get_HasValue" or "GetValueOrDefault" or ".ctor") => true,
        (_, "System.Decimal", "op_Implicit") => true,
        (_, "System.Object", "ReferenceEquals" or ".ctor") => true,
        (_, "System.Math", "Max" or "Min") => true,
        (_, "System.Char", _) => !called.HasThis && called.Parameters.Count == 1 && called.ReturnType.MetadataType == MetadataType.Boolean,
        (_, var type, var name) => !called.HasThis && Plain.Contains(type) && Questions.Contains(name) || called is MethodDefinition own && IsOfItself(call, own, stack) && IsAccessor(own),
    };

    // A fraction may be too large; the five parts are what the compiler makes of a constant.
    private static bool IsOfWholeNumbers(MethodReference made)
        => made.Parameters.Count == 5 || made.Parameters is [{ ParameterType.MetadataType: MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Int64 or MetadataType.UInt64 }];

    // A method of an object that is not there cannot be made a delegate.
    private static bool IsDelegate(Instruction made, IReadOnlyList<Term> stack)
        => made.Previous is { OpCode.Code: Code.Ldftn, Operand: MethodReference method }
            && (!method.HasThis || method.DeclaringType.Name.StartsWith('<') || stack.Count > 1 && stack[^2] is ThisTerm);

    // The object is there, and no other class can put code of its own in between.
    private static bool IsOfItself(Instruction call, MethodDefinition called, IReadOnlyList<Term> stack)
        => called.HasThis && stack.Count > called.Parameters.Count && stack[^(called.Parameters.Count + 1)] is ThisTerm
            && (!called.IsVirtual || called.IsFinal || called.DeclaringType.IsSealed || call.OpCode.Code == Code.Call);

    private static bool IsAccessor(MethodDefinition called)
        => called is { HasBody: true, IsSetter: true, Parameters.Count: 1 } or { HasBody: true, IsGetter: true, Parameters.Count: 0 }
            && called.Body.Instructions.All(instruction => instruction.OpCode.Code is Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldfld or Code.Stfld or Code.Ret or Code.Nop)
            && called.Body.Instructions.Count(instruction => instruction.OpCode.Code is Code.Ldfld or Code.Stfld) == 1;
}
