using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>One way in which a call fails.</summary>
/// <param name="Name">What the report calls it: <c>IOException</c>, <c>null</c>, <c>empty String</c>.</param>
/// <param name="Answer">What the caller gets, by the form of the call's answers and the token that ends what never completes.</param>
internal sealed record Fault(string Name, Func<AnswerForm, CancellationToken, object?> Answer)
{
    /// <summary>The faults that the return type of a method allows, of the kinds that the rules try.</summary>
    public static IReadOnlyList<Fault> Of(MethodInfo method, FaultRules rules)
    {
        var form = AnswerForm.Of(method.ReturnType);
        return [.. rules.Kinds.SelectMany(kind => OfKind(kind, method, form, rules))];
    }

    private static IEnumerable<Fault> OfKind(FaultKind kind, MethodInfo method, AnswerForm form, FaultRules rules)
    {
        var why = $"'{Call.NameOf(method)}' fails on purpose.";
        return kind switch
        {
            FaultKind.Exception when rules.Exceptions.Count == 0 => [Throws(() => new IOException(why))],
            FaultKind.Exception => rules.Exceptions.Select(Throws),
            FaultKind.TimeOut => [Throws(() => TimeOut(form, why)) with { Name = "time-out" }],
            FaultKind.Null => form.AllowsNull(method) ? [new("null", (answers, _) => answers.Give(null))] : [],
            FaultKind.Empty => EmptyValue.Of(form.Value) is { } empty ? [new($"empty {TypeText.Of(form.Value!)}", (answers, _) => answers.Give(empty()))]
                : form.IsStream ? [new("empty", (answers, _) => answers.Give(null))] : [],
            _ => [new("never completes", (answers, released) => answers.Never(released))],
        };
    }

    private static Fault Throws(Func<Exception> create)
        => new(TypeText.Of(create().GetType()), (answers, _) => answers.Fail(create()));

    private static Exception TimeOut(AnswerForm form, string why)
        => form.IsAsynchronous ? new TaskCanceledException(why, new TimeoutException(why)) : new TimeoutException(why);
}
