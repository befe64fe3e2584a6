using System.Data.Common;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Docs.Tests.Snippets.Databases;

#region dialect
/// <summary>Databases that are files: each is made by the schema, and emptied table by table.</summary>
public sealed class FileDialect(DbProviderFactory provider, DatabaseSchema schema, IReadOnlyList<string> tables) : IDatabaseDialect
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-tests-");

    public Task<IReadOnlyList<string>> MakeTemplateAsync(CancellationToken cancellation)
        => Task.FromResult<IReadOnlyList<string>>([$"reset by emptying all {tables.Count} tables"]);

    public async Task<IDatabaseClone> CloneAsync(int number, CancellationToken cancellation)
    {
        var clone = new FileClone(provider, Path.Combine(_folder.FullName, $"{number}.db"), tables);
        await using var connection = clone.CreateConnection();
        await connection.OpenAsync(cancellation);
        await schema.CreateAsync(connection, cancellation);
        return clone;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }
}
#endregion

#region clone
/// <summary>One of these files.</summary>
public sealed class FileClone(DbProviderFactory provider, string path, IReadOnlyList<string> tables) : IDatabaseClone
{
    public string Name => Path.GetFileName(path);

    public string ConnectionString => $"Data Source={path};Pooling=False";

    public DbConnection CreateConnection()
    {
        var connection = provider.CreateConnection()!;
        connection.ConnectionString = ConnectionString;
        return connection;
    }

    public async Task<DatabaseReset> ResetAsync(CancellationToken cancellation)
    {
        var dirty = await FilledAsync(cancellation);
        await using var connection = CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Concat(dirty.Select(table => $"DELETE FROM {table};"));
        if (dirty.Count > 0)
            await command.ExecuteNonQueryAsync(cancellation);
        return new(dirty, $"{dirty.Count} of {tables.Count} tables held rows");
    }

    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation)
        => [.. (await FilledAsync(cancellation)).Select(table => $"{table}: has rows")];

    public ValueTask DisposeAsync()
    {
        File.Delete(path);
        return default;
    }

    private async Task<IReadOnlyList<string>> FilledAsync(CancellationToken cancellation)
    {
        await using var connection = CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table})"));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var filled = new List<string>();
        while (await reader.ReadAsync(cancellation))
            filled.Add(reader.GetString(0));
        return filled;
    }
}
#endregion
