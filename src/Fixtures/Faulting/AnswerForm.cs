using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>How a call answers: at once, by a task, by a stream.</summary>
internal abstract class AnswerForm
{
    /// <summary>The type of the value that it gives in the end; null for none, and for a stream.</summary>
    public Type? Value { get; private init; }

    public bool IsStream { get; private init; }

    public bool IsAsynchronous => this is not AnswerAtOnce;

    /// <summary>The answer of a call that failed.</summary>
    public abstract object? Fail(Exception error);

    /// <summary>The answer of a call that gives a value; a stream gives none at all.</summary>
    public abstract object? Give(object? value);

    /// <summary>The answer of a call that does not complete until it is released.</summary>
    public abstract object? Never(CancellationToken released);

    /// <summary>The form of a return type.</summary>
    public static AnswerForm Of(Type type)
    {
        if (type == typeof(void))
            return new AnswerAtOnce();
        if (type == typeof(Task))
            return new AnswerByTask<object?>(task => task);
        if (type == typeof(ValueTask))
            return new AnswerByTask<object?>(task => new ValueTask(task));
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        var make = generic == typeof(Task<>) ? nameof(ByTask)
            : generic == typeof(ValueTask<>) ? nameof(ByValueTask)
            : generic == typeof(IAsyncEnumerable<>) ? nameof(ByStream)
            : null;
        return make is null
            ? new AnswerAtOnce { Value = type }
            : (AnswerForm)typeof(AnswerForm).GetMethod(make, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, null)!;
    }

    /// <summary>Whether the value may be null, as far as the method says.</summary>
    public bool AllowsNull(MethodInfo method)
    {
        if (Value is null || Nullable.GetUnderlyingType(Value) is not null)
            return Value is not null;
        if (Value.IsValueType)
            return false;
        var info = new NullabilityInfoContext().Create(method.ReturnParameter);
        return (IsAsynchronous ? info.GenericTypeArguments[0] : info).ReadState != NullabilityState.NotNull;
    }

    private static AnswerByTask<TValue> ByTask<TValue>() => new(task => task) { Value = typeof(TValue) };

    private static AnswerByTask<TValue> ByValueTask<TValue>() => new(task => new ValueTask<TValue>(task)) { Value = typeof(TValue) };

    private static AnswerByStream<TValue> ByStream<TValue>() => new() { IsStream = true };
}
