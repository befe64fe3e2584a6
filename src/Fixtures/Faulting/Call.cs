using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>A call on the dependency.</summary>
/// <param name="Number">Its place among all calls of the run, from 1.</param>
/// <param name="Method">What was called.</param>
/// <param name="Nth">Its place among the calls of this method, from 1: by it the call is found again.</param>
/// <param name="Arguments">The arguments as text.</param>
internal sealed record Call(int Number, MethodInfo Method, int Nth, IReadOnlyList<string> Arguments)
{
    /// <summary><c>PayAsync("emma", 12.5)</c>, <c>Balance</c>, <c>Balance = 3</c>, <c>Item["emma"]</c>.</summary>
    public override string ToString()
    {
        var name = NameOf(Method);
        if (!Method.IsSpecialName)
            return $"{name}({string.Join(", ", Arguments)})";
        return Method.Name.StartsWith("set_", StringComparison.Ordinal) ? $"{name}{Indices(Arguments.SkipLast(1))} = {Arguments[^1]}" : name + Indices(Arguments);
    }

    public bool IsSame(Call other) => Method == other.Method && Nth == other.Nth;

    public static string NameOf(MethodInfo method)
    {
        if (method.IsSpecialName)
            return method.Name[4..];
        return method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : method.Name;
    }

    public static IReadOnlyList<string> Texts(object?[] arguments)
        => [.. arguments.Where(argument => argument is not CancellationToken).Select(ValueText.Of)];

    private static string Indices(IEnumerable<string> indices) => string.Join(", ", indices) is { Length: > 0 } text ? $"[{text}]" : "";
}
