using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Building;

/// <summary>Says which rule failed, and on whose behalf it ran.</summary>
internal static class BuildFailure
{
    /// <summary>The exception to throw for one of the user's code.</summary>
    public static FactoryException Of(Gen f, string factory, Exception cause)
    {
        var path = new List<string>();
        for (var frame = f.Frame; frame is { Plan: { } plan }; frame = frame.Outer)
            path.Insert(0, plan.NameOf(frame.Slot));
        return new($"'{factory}' could not be built: the rule of '{f.Member}' threw {TypeText.Of(cause.GetType())}: {cause.Message}{(path.Count > 1 ? $"\nAsked for by {string.Join(" -> ", path)}." : "")}", cause);
    }
}
