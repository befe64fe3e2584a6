using System.Reflection;

namespace Shakeout.Factories.Definitions;

/// <summary>Whether members take null, as their declarations say it.</summary>
internal static class Nullness
{
    /// <summary>Whether the member is declared as never null.</summary>
    public static bool IsRefused(MemberInfo member)
    {
        var context = new NullabilityInfoContext();
        var state = member is PropertyInfo property ? context.Create(property) : context.Create((FieldInfo)member);
        return state.ReadState == NullabilityState.NotNull && state.WriteState != NullabilityState.Nullable;
    }
}
