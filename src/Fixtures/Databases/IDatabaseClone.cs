using System.Data.Common;

namespace Shakeout.Fixtures.Databases;

/// <summary>
/// One database like the template, which tests use one after the other. Disposing of it deletes it, also when its server is
/// gone or somebody is still connected.
/// </summary>
public interface IDatabaseClone : IAsyncDisposable
{
    /// <summary>Its name, as it stands in messages.</summary>
    string Name { get; }

    /// <summary>Leads to it, for the code under test.</summary>
    string ConnectionString { get; }

    /// <summary>A new connection to it, not open yet; whoever asks disposes of it.</summary>
    DbConnection CreateConnection();

    /// <summary>Makes it like the template again. It costs little when nothing was changed.</summary>
    /// <param name="cancellation">Stops early.</param>
    /// <exception cref="FixtureException">
    /// It cannot be made so: somebody holds a lock, who is named, or the server is gone. The database is not used again.
    /// </exception>
    Task<DatabaseReset> ResetAsync(CancellationToken cancellation);

    /// <summary>Compares all rows, sequences and the schema with the template's, whatever is known about changes.</summary>
    /// <param name="cancellation">Stops early.</param>
    /// <returns>A line for each difference, beginning with the table's name, sorted; none when it is like the template.</returns>
    Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation);
}
