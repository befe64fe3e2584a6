using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A member that leads to another object, or to many.</summary>
/// <param name="Member">The member as messages name it.</param>
/// <param name="Read">Reads it.</param>
internal abstract record Navigation(string Member, Func<object, object?> Read)
{
    /// <summary>The map of what it leads to, where its type does not tell.</summary>
    public ObjectMap? Target { get; init; }
}

/// <summary>This row holds the other's key.</summary>
internal sealed record ToOne(string Member, Func<object, object?> Read, ForeignKey Key) : Navigation(Member, Read);

/// <summary>The others' rows hold this one's key.</summary>
internal sealed record ToMany(string Member, Func<object, object?> Read, ForeignKey Key) : Navigation(Member, Read);

/// <summary>The rows of a third table hold both keys.</summary>
/// <param name="Member">The member as messages name it.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Join">The third table.</param>
/// <param name="Here">Its key of this row.</param>
/// <param name="There">Its key of the others.</param>
internal sealed record Joined(string Member, Func<object, object?> Read, TableMap Join, ForeignKey Here, ForeignKey There) : Navigation(Member, Read);
