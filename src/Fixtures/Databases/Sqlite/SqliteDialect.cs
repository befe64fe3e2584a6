using System.Data.Common;
using System.Globalization;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>SQLite: a template in a folder of ours, and copies of it in memory or in files. No database of the project is opened.</summary>
internal sealed class SqliteDialect : IDatabaseDialect
{
    private readonly DbProviderFactory _provider;
    private readonly TestDatabaseOptions _options;
    private readonly SqliteLocation _location;
    private SqliteFolder? _folder;
    private SqliteTemplate? _template;

    /// <param name="provider">Makes connections: <c>SqliteFactory.Instance</c> of Microsoft.Data.Sqlite.</param>
    /// <param name="connectionString"><c>Data Source=:memory:</c>, or a file's name, which is the beginning of the copies' names.</param>
    /// <param name="options">What they hold, and how they are made clean.</param>
    public SqliteDialect(DbProviderFactory provider, string connectionString, TestDatabaseOptions options)
        => (_provider, _options, _location) = (provider, options, new(provider, connectionString));

    public async Task<IReadOnlyList<string>> MakeTemplateAsync(CancellationToken cancellation)
    {
        _folder = SqliteFolder.Make(Path.GetTempPath());
        try
        {
            var made = await new SqliteTemplateMaker(_provider, _location, _options).MakeAsync(_folder.PathOf("template.db"), cancellation).ConfigureAwait(false);
            _template = made.Template;
            return made.Notes;
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<IDatabaseClone> CloneAsync(int number, CancellationToken cancellation)
    {
        var (folder, template) = (_folder, _template);
        if (folder is null || template is null)
            throw new FixtureException("There is no template for a test database: MakeTemplateAsync comes first, and DisposeAsync last.");
        var name = string.Create(CultureInfo.InvariantCulture, $"{_location.BaseName}-{number}");
        var file = _location.InMemory ? null : folder.PathOf(name + ".db");
        SqliteSession? session = null;
        SqliteFile? held = null;
        try
        {
            var connectionString = file is null ? _location.Memory($"shakeout-{name}-{Guid.NewGuid():N}") : _location.Handed(file);
            held = file is null ? null : Copy(template.File, file);
            session = file is null
                ? await FillAsync(template, connectionString, cancellation).ConfigureAwait(false)
                : await OpenAsync(file, cancellation).ConfigureAwait(false);
            await session.RunAsync($"ATTACH {SqliteText.Literal(SqliteLocation.Uri(template.File))} AS template", cancellation).ConfigureAwait(false);
            var clone = new SqliteClone(_provider, session, template)
            {
                Name = name,
                ConnectionString = connectionString,
                File = held,
                LockSeconds = Math.Max(1, (int)Math.Ceiling(_options.LockTimeout.TotalSeconds)),
            };
            await clone.StartAsync(cancellation).ConfigureAwait(false);
            return clone;
        }
        catch (Exception error)
        {
            if (session is not null)
                await session.DisposeAsync().ConfigureAwait(false);
            held?.Dispose();
            if (file is not null)
                SqliteFolder.Delete(file);
            if (error is DbException or IOException or UnauthorizedAccessException)
                throw SqliteErrors.Clone(name, error);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        (var folder, _folder, _template) = (_folder, null, null);
        folder?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// A memory has no file to copy: the template writes itself into it. Our session is opened when that is done, because a
    /// connection settles for an encoding with the first look at a database.
    /// </summary>
    private async Task<SqliteSession> FillAsync(SqliteTemplate template, string connectionString, CancellationToken cancellation)
    {
        await using var keeper = SqliteSession.Connection(_provider, connectionString);
        await keeper.OpenAsync(cancellation).ConfigureAwait(false);
        await using var source = await SqliteSession.OpenAsync(_provider, _location.ToRead(template.File), cancellation).ConfigureAwait(false);
        var name = new DbConnectionStringBuilder { ConnectionString = connectionString }["Data Source"];
        await source.RunAsync($"VACUUM INTO {SqliteText.Literal($"file:{name}?mode=memory&cache=shared")}", cancellation).ConfigureAwait(false);
        return await SqliteSession.OpenAsync(_provider, connectionString, cancellation).ConfigureAwait(false);
    }

    private static SqliteFile Copy(string template, string file)
    {
        File.Copy(template, file);
        return new(file);
    }

    private async Task<SqliteSession> OpenAsync(string file, CancellationToken cancellation)
    {
        var session = await SqliteSession.OpenAsync(_provider, _location.Ours(file), cancellation).ConfigureAwait(false);
        try
        {
            // For ourselves, no journal on the disk. A write-ahead log is everybody's, and stays.
            if (await session.TextAsync("PRAGMA main.journal_mode", cancellation).ConfigureAwait(false) != "wal")
                await session.RunAsync("PRAGMA main.journal_mode = MEMORY", cancellation).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
