using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>Stands in for the dependency; what is called on it, the trial answers. The runtime derives from it.</summary>
internal class FaultyProxy : DispatchProxy
{
    private Trial? _trial;

    public static T For<T>(Trial trial) where T : class
    {
        var proxy = Create<T, FaultyProxy>();
        ((FaultyProxy)(object)proxy)._trial = trial;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _trial!.Answer(targetMethod!, args ?? []);
}
