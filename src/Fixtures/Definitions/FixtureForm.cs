using System.Reflection;

namespace Shakeout.Fixtures.Definitions;

/// <summary>How the return value of a fixture method gives the fixture.</summary>
internal enum FormKind
{
    /// <summary>It is the fixture.</summary>
    Value,

    /// <summary>It is awaited for the fixture.</summary>
    Task,

    /// <summary>It yields the fixture between set-up and teardown.</summary>
    Sequence,

    /// <summary>It yields the fixture between an async set-up and teardown.</summary>
    AsyncSequence,
}

/// <summary>The form of a fixture method, read from its return type.</summary>
/// <param name="Kind">How it gives the fixture.</param>
/// <param name="Gives">The fixture's type; null for none.</param>
internal readonly record struct FixtureForm(FormKind Kind, Type? Gives)
{
    /// <summary>Reads it.</summary>
    public static FixtureForm Of(MethodInfo method)
    {
        var type = method.ReturnType;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            return new(FormKind.Task, type.GetGenericArguments()[0]);
        if (definition == typeof(IAsyncEnumerable<>))
            return new(FormKind.AsyncSequence, type.GetGenericArguments()[0]);
        if (definition == typeof(IEnumerable<>))
            return new(FormKind.Sequence, type.GetGenericArguments()[0]);
        return new(FormKind.Value, type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask) ? null : type);
    }
}
