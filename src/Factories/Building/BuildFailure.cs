using System.Diagnostics;
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
        return new($"'{factory}' could not be built: {Thrower(f.Frame, cause)} threw {TypeText.Of(cause.GetType())}: {cause.Message}{(path.Count > 1 ? $"\nAsked for by {string.Join(" -> ", path)}." : "")}", cause);
    }

    /// <summary>What of the user's code it was: the type's own, where that is among what was called, else the rule that ran last.</summary>
    private static string Thrower(Frame frame, Exception cause)
    {
        if (frame.Plan is not { } plan)
            return "a rule";
        var type = TypeText.Of(plan.Type);
        if (plan.IsStep(frame.Slot))
            return $"a step of '{type}.Then'";
        var own = new StackTrace(cause).GetFrames().Select(called => called.GetMethod())
            .FirstOrDefault(method => method is { IsStatic: false, DeclaringType: { } declaring } && (declaring.IsAssignableFrom(plan.Type) || plan.Type.IsAssignableFrom(declaring)) && (method.IsConstructor || method.Name.StartsWith("set_", StringComparison.Ordinal)));
        return own switch
        {
            null => $"the rule of '{plan.NameOf(frame.Slot)}'",
            { IsConstructor: true } => $"the constructor of '{TypeText.Of(own.DeclaringType!)}'",
            _ => $"the setter of '{type}.{own.Name[4..]}'",
        };
    }
}
