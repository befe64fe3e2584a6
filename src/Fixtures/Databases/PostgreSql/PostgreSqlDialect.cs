using System.Data.Common;
using System.Globalization;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>PostgreSQL from version 13: a template in a database of its own, clones of it, and their reset in one round trip.</summary>
/// <remarks>
/// The database of the connection string only receives <c>CREATE DATABASE</c>. A template whose schema has a fingerprint stays on
/// the server for later runs; all else is deleted at the end, or by the next run after a crash. When
/// <see cref="TestDatabaseOptions.DatabasesThatMayBeReset"/> matches the database of the connection string, it is used itself.
/// <para>
/// A reset waits for transactions that changed a table and are still open, up to <see cref="TestDatabaseOptions.LockTimeout"/>.
/// It does not see a clean table's sequence that was moved in a transaction that changed only other tables; nor rows of an
/// ignored table that refer to rows which are deleted. Tables with parts on another server are left alone.
/// </para>
/// </remarks>
internal sealed class PostgreSqlDialect(DbProviderFactory provider, string connectionString, TestDatabaseOptions options) : IDatabaseDialect
{
    private readonly PostgreSqlServer _server = new(provider, connectionString, options);
    private DbConnection? _presence;
    private AdoptedDatabase? _adopted;
    private string? _template;

    /// <summary>One where the database of the connection string is used itself.</summary>
    public int MostClones => IsAdopted ? 1 : int.MaxValue;

    private bool IsOfTheServer => _server.Database is "postgres" or "template0" or "template1";

    private bool IsAdopted => TemplateName.Fits(_server.Database, options.DatabasesThatMayBeReset);

    public async Task<IReadOnlyList<string>> MakeTemplateAsync(CancellationToken cancellation)
    {
        if (IsAdopted && IsOfTheServer)
            throw NotAdopted();
        _presence = await _server.OpenAsync(_server.Database, cancellation).ConfigureAwait(false);
        try
        {
            await CheckVersionAsync(_presence, cancellation).ConfigureAwait(false);
            var rights = await RoleRights.ReadAsync(_presence, cancellation).ConfigureAwait(false);
            if (IsAdopted)
            {
                await CheckAdoptionAsync(_presence, cancellation).ConfigureAwait(false);
                _adopted = new(_server, options, rights);
                return await _adopted.PrepareAsync(cancellation).ConfigureAwait(false);
            }
            if (!rights.MayCreateDatabases)
                throw NoDatabases(rights);
            var leftOvers = new LeftOvers(_presence, _server);
            var found = await leftOvers.DropAsync(cancellation).ConfigureAwait(false);
            var template = new Template(_server, options, rights);
            var lines = await template.MakeAsync(_presence, cancellation).ConfigureAwait(false);
            _template = template.Name;
            return [.. found, .. await leftOvers.DropTemplatesAsync(cancellation).ConfigureAwait(false), .. lines];
        }
        catch (DbException error)
        {
            throw new FixtureException($"The template cannot be made: {_server.Said(error)}.", error);
        }
    }

    public async Task<IDatabaseClone> CloneAsync(int number, CancellationToken cancellation)
    {
        if (_adopted is not null)
            return await _adopted.LeaseAsync(cancellation).ConfigureAwait(false);
        if (_template is null)
            throw new FixtureException("There is no template to clone: MakeTemplateAsync comes first.");
        var name = TemplateName.Clone(_server.Run, number);
        await _server.ExecuteAsync($"CREATE DATABASE {Sql.Name(name)} TEMPLATE {Sql.Name(_template)}", cancellation).ConfigureAwait(false);
        try
        {
            return await PostgreSqlClone.OpenAsync(new(_server, name, options), cancellation).ConfigureAwait(false);
        }
        catch
        {
            await new CloneContext(_server, name, options).TryDropAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_template is not null && !Template.Stays(options))
                await new CloneContext(_server, _template, options).DropAsync().ConfigureAwait(false);
        }
        finally
        {
            if (_presence is not null)
                await _presence.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task CheckVersionAsync(DbConnection connection, CancellationToken cancellation)
    {
        var number = int.Parse(await connection.ScalarAsync<string>("SHOW server_version_num", cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture);
        if (ServerVersion.Refusal(number) is { } refusal)
            throw new FixtureException(refusal);
    }

    // A pattern such as * means the project's own databases. What tests left in these would be in every database made later.
    private async Task CheckAdoptionAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (await connection.ScalarAsync<bool>("SELECT datistemplate FROM pg_catalog.pg_database WHERE datname = current_database()", cancellation).ConfigureAwait(false))
            throw NotAdopted();
    }

    private FixtureException NotAdopted() => new(
        $"The database '{_server.Database}' is one of the server's own or a template for others, and is not reset, whatever TestDatabaseOptions.DatabasesThatMayBeReset says ('{options.DatabasesThatMayBeReset}'). Name a database of the tests' own in the connection string, or leave the option out.");

    private FixtureException NoDatabases(RoleRights rights) => new(
        $"""
        The user '{rights.User}' may not make databases, and a reset refuses a database that Shakeout did not make. Let it make its own:
          ALTER ROLE {Sql.Name(rights.User)} CREATEDB;
        or {(IsOfTheServer ? "name a database of the tests' own in the connection string, and say that it" : $"say that '{_server.Database}' itself")} may be reset: TestDatabaseOptions.DatabasesThatMayBeReset = "{(IsOfTheServer ? "its name" : _server.Database)}".
        """);
}
