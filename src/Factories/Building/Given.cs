namespace Shakeout.Factories.Building;

/// <summary>Values given for members, by slot: an empty place is a member whose rule runs.</summary>
internal static class Given
{
    private static readonly object Null = new();

    /// <summary>The values with one more.</summary>
    public static object?[] With(object?[]? given, int places, int place, object? value)
    {
        var changed = new object?[places];
        given?.CopyTo(changed, 0);
        changed[place] = value ?? Null;
        return changed;
    }

    /// <summary>The value given for a slot.</summary>
    public static T Value<T>(object?[] given, int slot) => given[slot] is { } value && value != Null ? (T)value : default!;
}
