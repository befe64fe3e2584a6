using System.Runtime.CompilerServices;

namespace Shakeout.Fixtures.Faulting;

/// <summary>A synchronous call.</summary>
internal sealed class AnswerAtOnce : AnswerForm
{
    public override object? Fail(Exception error) => throw error;

    public override object? Give(object? value) => value;

    public override object? Never(CancellationToken released)
    {
        released.WaitHandle.WaitOne();
        throw new OperationCanceledException(released);
    }
}

/// <summary>A call that gives a task, or something around one.</summary>
internal sealed class AnswerByTask<TValue>(Func<Task<TValue>, object> wrap) : AnswerForm
{
    public override object? Fail(Exception error) => wrap(FailAsync(error));

    public override object? Give(object? value) => wrap(Task.FromResult((TValue)value!));

    public override object? Never(CancellationToken released) => wrap(Endless.WaitAsync<TValue>(released));

    /// <summary>Thrown in here, a cancellation makes a cancelled task, as it does in the real call.</summary>
    private static async Task<TValue> FailAsync(Exception error)
    {
        await Task.CompletedTask;
        throw error;
    }
}

/// <summary>A call that gives an asynchronous stream: it fails when the first item is asked for.</summary>
internal sealed class AnswerByStream<TItem> : AnswerForm
{
    public override object? Fail(Exception error) => FailAsync(error);

    public override object? Give(object? value) => EndAsync();

    public override object? Never(CancellationToken released) => WaitAsync(released);

    private static async IAsyncEnumerable<TItem> FailAsync(Exception error)
    {
        yield return await Task.FromException<TItem>(error);
    }

    private static async IAsyncEnumerable<TItem> EndAsync()
    {
        await Task.CompletedTask;
        yield break;
    }

    private static async IAsyncEnumerable<TItem> WaitAsync([EnumeratorCancellation] CancellationToken released)
    {
        yield return await Endless.WaitAsync<TItem>(released);
    }
}

/// <summary>Tasks that only a cancellation ends.</summary>
internal static class Endless
{
    public static Task<TValue> WaitAsync<TValue>(CancellationToken released)
    {
        var endless = new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        released.Register(() => endless.TrySetCanceled(released));
        return endless.Task;
    }
}
