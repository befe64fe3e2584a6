using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>One run of the body: notes the calls on the dependency, passes them on, and fails the one that is to fail.</summary>
internal sealed class Trial(object real, Call? failing, Fault? fault) : IDisposable
{
    private readonly object _lock = new();
    private readonly List<Call> _calls = [];
    private readonly CancellationTokenSource _released = new();
    private CancellationTokenSource? _given;

    /// <summary>The calls so far, the failing one included.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>The call that failed, as it was made this time; null while it was not reached.</summary>
    public Call? Failed { get; private set; }

    /// <summary>What a call on the proxy gets.</summary>
    public object? Answer(MethodInfo method, object?[] arguments)
    {
        if (!CanFail(method) || Note(method, arguments) is not { } call || failing?.IsSame(call) != true)
            return method.Invoke(real, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        Failed = call;
        _given = CancellationTokenSource.CreateLinkedTokenSource([.. arguments.OfType<CancellationToken>(), _released.Token]);
        return fault!.Answer(_given.Token);
    }

    /// <summary>Lets go of calls that never complete, so that the body can end.</summary>
    public void Dispose()
    {
        _released.Cancel();
        _given?.Dispose();
    }

    private Call Note(MethodInfo method, object?[] arguments)
    {
        lock (_lock)
        {
            var nth = 1 + _calls.Count(earlier => earlier.Method == method);
            var isTold = failing is null || (failing.Method == method && failing.Nth == nth);
            var call = new Call(_calls.Count + 1, method, nth, isTold ? Call.Texts(arguments) : []);
            _calls.Add(call);
            return call;
        }
    }

    /// <summary>Nobody expects to handle a subscription or a Dispose that fails.</summary>
    private static bool CanFail(MethodInfo method)
        => method.DeclaringType != typeof(IDisposable) && method.DeclaringType != typeof(IAsyncDisposable)
            && !(method.IsSpecialName && (method.Name.StartsWith("add_", StringComparison.Ordinal) || method.Name.StartsWith("remove_", StringComparison.Ordinal)));
}
