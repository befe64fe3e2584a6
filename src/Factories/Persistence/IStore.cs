namespace Shakeout.Factories.Persistence;

/// <summary>Where what factories build is saved.</summary>
public interface IStore
{
    /// <summary>
    /// Saves all objects of a graph, or none of them. Keys that the database makes are written back into the objects.
    /// </summary>
    /// <param name="graph">What was built.</param>
    /// <param name="cancellation">Stops it; then nothing is saved.</param>
    /// <exception cref="FactoryException">A row was refused, or the store has no place for an object.</exception>
    Task SaveAsync(BuiltGraph graph, CancellationToken cancellation);
}
