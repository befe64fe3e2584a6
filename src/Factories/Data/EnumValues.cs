namespace Shakeout.Factories.Data;

/// <summary>The values of an enum, read once.</summary>
internal static class EnumValues<T>
    where T : struct, Enum
{
    /// <summary>In the order of their numbers; two names of one number count once.</summary>
    public static readonly T[] All = [.. Enum.GetValues<T>().Distinct()];
}
