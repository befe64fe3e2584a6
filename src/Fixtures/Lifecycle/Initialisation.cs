namespace Shakeout.Fixtures.Lifecycle;

/// <summary>A second step of set-up that a test framework knows for objects, after their construction.</summary>
/// <param name="Of">The type of the objects that have it.</param>
/// <param name="Run">Takes it, for an object of that type.</param>
internal sealed record Initialisation(Type Of, Func<object, ValueTask> Run);
