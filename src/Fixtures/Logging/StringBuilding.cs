using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text;

namespace Shakeout.Fixtures.Logging;

/// <summary>Tells a method that passes on the message it was given from one that puts messages together.</summary>
/// <remarks>
/// A method of the user's own that wraps a logger, <c>void Say(string text) => logger.LogInformation(text)</c>, logs several
/// templates from one place, and each may be a constant. It has a string parameter, and its IL calls nothing that joins
/// strings.
/// </remarks>
internal static class StringBuilding
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Whether the method only passes on a message of its caller.</summary>
    public static bool Forwards(MethodBase method) => TakesText(method) && !Calls(method).Any(JoinsStrings);

    // The parameters of an async method are fields of what the compiler makes of it; fields of its own begin with <.
    private static bool TakesText(MethodBase method)
        => method.DeclaringType is { } type && type.IsAssignableTo(typeof(IAsyncStateMachine))
            ? type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(string) && field.Name[0] != '<')
            : method.GetParameters().Any(parameter => parameter.ParameterType == typeof(string));

    private static bool JoinsStrings(MethodBase called)
        => called.DeclaringType == typeof(DefaultInterpolatedStringHandler)
            || called.DeclaringType == typeof(StringBuilder)
            || (called.DeclaringType == typeof(string) && called.Name is nameof(string.Concat) or nameof(string.Format) or nameof(string.Join) or nameof(string.Create));

    /// <summary>The methods that a method calls, read from its IL.</summary>
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var isLong = code[at] == 0xFE;
            var opCode = OpCodesByValue[isLong ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]];
            at += isLong ? 2 : 1;
            if (opCode.OperandType == OperandType.InlineMethod && Resolved(method, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at))) is { } called)
                yield return called;
            at += OperandLength(opCode.OperandType, code.AsSpan(at));
        }
    }

    private static MethodBase? Resolved(MethodBase method, int token)
    {
        var ofType = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        try
        {
            return method.Module.ResolveMethod(token, ofType, ofMethod);
        }
        catch (Exception error) when (error is ArgumentException or BadImageFormatException or FileNotFoundException or TypeLoadException or MissingMethodException)
        {
            return null; // A method of an assembly that is not here joins no strings of ours.
        }
    }

    private static int OperandLength(OperandType operand, ReadOnlySpan<byte> code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code)),
        _ => 4,
    };
}
