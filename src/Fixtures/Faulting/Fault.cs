using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>One way in which a call fails, for one trial.</summary>
/// <param name="Name">What the report calls it: <c>IOException</c>, <c>null</c>, <c>empty String</c>.</param>
/// <param name="Answer">What the caller gets; the token ends what never completes.</param>
internal sealed record Fault(string Name, Func<CancellationToken, object?> Answer)
{
    /// <summary>The faults that the return type of a method allows, of the kinds that the rules try; each made when it is its turn.</summary>
    public static IEnumerable<Fault> Of(MethodInfo method, FaultRules rules)
    {
        var form = AnswerForm.Of(method.ReturnType);
        return rules.Kinds.SelectMany(kind => OfKind(kind, method, form, rules));
    }

    private static IEnumerable<Fault> OfKind(FaultKind kind, MethodInfo method, AnswerForm form, FaultRules rules)
    {
        var why = $"'{Call.NameOf(method)}' fails on purpose.";
        return kind switch
        {
            FaultKind.Exception when rules.Exceptions.Count == 0 => [Throws(form, new IOException(why))],
            FaultKind.Exception => rules.Exceptions.Select(create => Throws(form, create())),
            FaultKind.TimeOut => [Throws(form, TimeOut(form, why)) with { Name = "time-out" }],
            FaultKind.Null => form.AllowsNull(method) ? [new("null", _ => form.Give(null))] : [],
            FaultKind.Empty => EmptyValue.Of(form.Value) is { } empty ? [new($"empty {TypeText.Of(form.Value!)}", _ => form.Give(empty()))]
                : form.IsStream ? [new("empty", _ => form.Give(null))] : [],
            _ => [new("never completes", form.Never)],
        };
    }

    private static Fault Throws(AnswerForm form, Exception error) => new(TypeText.Of(error.GetType()), _ => form.Fail(error));

    private static Exception TimeOut(AnswerForm form, string why)
        => form.IsAsynchronous ? new TaskCanceledException(why, new TimeoutException(why)) : new TimeoutException(why);
}
