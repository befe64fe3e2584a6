namespace Shakeout.Factories.EntityFramework;

/// <summary>What becomes of the objects that an <see cref="EfStore"/> saved.</summary>
public enum SavedObjects
{
    /// <summary>The context does not know them, as if another process had saved them: what the test reads comes from the database.</summary>
    Untracked,

    /// <summary>The context tracks them as unchanged, as after <c>SaveChanges</c>: what is changed in them is saved by the next one.</summary>
    Tracked,
}
