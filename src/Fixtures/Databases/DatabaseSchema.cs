using System.Data.Common;
using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Databases;

/// <summary>How an empty database gets its tables, and the rows that every test begins with.</summary>
/// <remarks>
/// <code>
/// var script = DatabaseSchema.FromScript("CREATE TABLE book (isbn text PRIMARY KEY, title text NOT NULL)");
/// var migrations = DatabaseSchema.FromFiles("migrations", "*.sql");
/// var model = DatabaseSchema.From(async (connection, cancellation) => await new ShopContext(connection).Database.EnsureCreatedAsync(cancellation));
/// var seeded = model.Then(DatabaseSchema.FromScript("INSERT INTO country VALUES ('de'), ('gb')"));
/// </code>
/// Immutable. A schema with a <see cref="Fingerprint"/> can be recognised by a later run.
/// </remarks>
public sealed partial class DatabaseSchema
{
    private readonly Func<DbConnection, CancellationToken, Task> _create;

    private DatabaseSchema(Func<DbConnection, CancellationToken, Task> create, string? fingerprint)
        => (_create, Fingerprint) = (create, fingerprint);

    /// <summary>
    /// Twelve hexadecimal digits that stand for all that the schema does; null when it is code that said nothing of the kind, so
    /// that a template serves one run. A template of SQLite always does.
    /// </summary>
    public string? Fingerprint { get; }

    /// <summary>A script in the database's own SQL.</summary>
    /// <param name="sql">All of its statements; they are sent as one command.</param>
    public static DatabaseSchema FromScript(string sql)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        return new((connection, cancellation) => ExecuteAsync(connection, sql, cancellation), ShortHash.Of(sql));
    }

    /// <summary>The scripts of a folder, each as one command, in the order of their names: <c>V2</c> comes before <c>V10</c>.</summary>
    /// <param name="folder">The folder: a full path, or relative to the folder of the test assembly.</param>
    /// <param name="pattern">Which files. Default: <c>*.sql</c>.</param>
    /// <exception cref="FixtureException">There is no such folder, or no such file in it.</exception>
    public static DatabaseSchema FromFiles(string folder, string pattern = "*.sql")
    {
        var path = Path.GetFullPath(folder, AppContext.BaseDirectory);
        if (!Directory.Exists(path))
            throw new FixtureException($"There is no folder '{path}' with scripts of the schema. Have it copied beside the test assembly: <None Update=\"{folder}/**\" CopyToOutputDirectory=\"PreserveNewest\" />");
        var files = Directory.GetFiles(path, pattern);
        if (files.Length == 0)
            throw new FixtureException($"There is no file '{pattern}' in the folder '{path}' of the schema's scripts.");
        return files.OrderBy(InNumbers, StringComparer.Ordinal).Select(FromFile).Aggregate((all, next) => all.Then(next));
    }

    /// <summary>Code that makes the tables: migrations of any library, or EF Core's model.</summary>
    /// <param name="create">Makes them, on an open connection to an empty database.</param>
    /// <param name="version">
    /// A text that changes whenever the outcome does, such as EF Core's <c>Database.GenerateCreateScript()</c>. Default: null, which
    /// means that a later run cannot know, and makes its template anew.
    /// </param>
    public static DatabaseSchema From(Func<DbConnection, CancellationToken, Task> create, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new(
            (connection, cancellation) => create(connection, cancellation) ?? throw new FixtureException("The code that makes the schema returned null and no task: make it async, or return Task.CompletedTask."),
            version is null ? null : ShortHash.Of(version));
    }

    /// <summary>Another step after this one: rows that every test begins with, most often.</summary>
    /// <param name="next">What comes next.</param>
    public DatabaseSchema Then(DatabaseSchema next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(
            async (connection, cancellation) =>
            {
                await CreateAsync(connection, cancellation).ConfigureAwait(false);
                await next.CreateAsync(connection, cancellation).ConfigureAwait(false);
            },
            Fingerprint is null || next.Fingerprint is null ? null : ShortHash.Of(Fingerprint + next.Fingerprint));
    }

    /// <summary>Makes the tables and rows: for dialects.</summary>
    /// <param name="connection">An open connection to an empty database.</param>
    /// <param name="cancellation">Stops early.</param>
    public Task CreateAsync(DbConnection connection, CancellationToken cancellation) => _create(connection, cancellation);

    private static DatabaseSchema FromFile(string file)
    {
        var sql = File.ReadAllText(file);
        return new(
            async (connection, cancellation) =>
            {
                try
                {
                    if (!string.IsNullOrWhiteSpace(sql))
                        await ExecuteAsync(connection, sql, cancellation).ConfigureAwait(false);
                }
                catch (DbException error)
                {
                    throw new FixtureException($"The script '{file}' of the schema failed: {error.Message}", error);
                }
            },
            ShortHash.Of(sql));
    }

    /// <summary>A name in which every number has the same length.</summary>
    private static string InNumbers(string file) => Digits().Replace(Path.GetFileName(file), digits => digits.Value.PadLeft(20, '0'));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        // One after the other: behind a statement that has results, ExecuteNonQuery of Microsoft.Data.Sqlite hides the errors of the rest.
        while (await reader.NextResultAsync(cancellation).ConfigureAwait(false))
        {
        }
    }
}
