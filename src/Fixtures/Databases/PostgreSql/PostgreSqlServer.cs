using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The server that a connection string leads to: opens connections, waits while it restarts, and tells what it says without the password.</summary>
internal sealed class PostgreSqlServer
{
    private static readonly string[] Starting = ["57P01", "57P02", "57P03", "53300"];

    private readonly DbProviderFactory _provider;
    private readonly DbConnectionStringBuilder _given;
    private readonly TestDatabaseOptions _options;
    private volatile bool _wasReached;

    public PostgreSqlServer(DbProviderFactory provider, string connectionString, TestDatabaseOptions options)
    {
        (_provider, _options) = (provider, options);
        _given = Read(connectionString);
        string[] missing = [.. new[] { "Host", "Username" }.Where(keyword => Value(keyword).Length == 0 && (keyword == "Host" || Value("Database").Length == 0))];
        if (missing.Length > 0)
            throw new FixtureException($"The connection string names no {string.Join(" and no ", missing)}. It looks like 'Host=localhost;Username=app;Password=…;Database=postgres'.");
        Database = Value("Database") is { Length: > 0 } named ? named : Value("Username");
    }

    /// <summary>What our own connections call themselves: by it others know that this run is alive.</summary>
    public string Run { get; } = $"shakeout_{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>The database that the connection string names.</summary>
    public string Database { get; }

    /// <summary>Host and port, as messages name it.</summary>
    private string Address => $"{Value("Host")}:{Value("Port")}";

    private int Seconds => Math.Max(1, (int)Math.Ceiling(_options.LeaseTimeout.TotalSeconds));

    /// <summary>The user's connection string, but for the database.</summary>
    public string LeadingTo(string database)
    {
        var builder = Read(_given.ConnectionString);
        builder["Database"] = database;
        return builder.ConnectionString;
    }

    /// <summary>A connection for the code under test.</summary>
    public DbConnection Create(string connectionString)
    {
        var connection = _provider.CreateConnection() ?? throw new FixtureException($"The provider '{_provider.GetType().Name}' makes no connections.");
        connection.ConnectionString = connectionString;
        return connection;
    }

    /// <summary>An open connection of our own, outside of pools and of ambient transactions, whatever settings the role has.</summary>
    /// <exception cref="FixtureException">The server cannot be reached in time, or refuses.</exception>
    public async Task<DbConnection> OpenAsync(string database, CancellationToken cancellation)
    {
        var own = OwnTo(database);
        own["Command Timeout"] = Seconds;
        return await OpenAsync(own, Installation.Session, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// An open connection for the code that makes the schema: with the settings of the user's, and with the password, for tools that
    /// migrate open others of the same connection string.
    /// </summary>
    /// <exception cref="FixtureException">The server cannot be reached in time, or refuses.</exception>
    public async Task<DbConnection> OpenForSchemaAsync(string database, CancellationToken cancellation)
    {
        var own = OwnTo(database);
        own["Persist Security Info"] = true;
        return await OpenAsync(own, "", cancellation).ConfigureAwait(false);
    }

    private async Task<DbConnection> OpenAsync(DbConnectionStringBuilder own, string begin, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var patience = new RetryStrategyOptions<DbConnection>
        {
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(20),
            ShouldHandle = attempt => new(attempt.Outcome.Exception is { } error && MayComeBack(error) && TimeProvider.System.GetElapsedTime(started) <= _options.LeaseTimeout),
        };
        try
        {
            return await new ResiliencePipelineBuilder<DbConnection>().AddRetry(patience).Build()
                .ExecuteAsync(async stop => await OpenOnceAsync(own, begin, stop).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            throw Refusal(error, (string)own["Database"]);
        }
    }

    private async Task<DbConnection> OpenOnceAsync(DbConnectionStringBuilder own, string begin, CancellationToken cancellation)
    {
        var connection = Create(own.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            if (begin.Length > 0)
                await connection.ExecuteAsync(begin, cancellation).ConfigureAwait(false);
            _wasReached = true;
            return connection;
        }
        catch (Exception)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>One statement on a connection of its own, to the database of the connection string.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(Database, cancellation).ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync(sql, cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw new FixtureException($"The server '{Address}' did not do '{sql}': {Said(error)}.", error);
        }
    }

    /// <summary>Whether an error means that the server stops, starts or takes no more connections.</summary>
    public static bool IsAway(string sqlState) => Starting.Contains(sqlState);

    /// <summary>What the server said, on one line and without the password.</summary>
    public string Said(Exception error)
    {
        var password = Value("Password");
        var text = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return password.Length == 0 ? text : text.Replace(password, "***", StringComparison.Ordinal);
    }

    private static bool IsRefusal(Exception error) => error is DbException or SocketException or TimeoutException or ArgumentException;

    private bool MayComeBack(Exception error)
        => error is DbException { SqlState: { } state } ? Starting.Contains(state) : _wasReached && IsRefusal(error) && error is not ArgumentException;

    private FixtureException Refusal(Exception error, string database) => error switch
    {
        DbException { SqlState: "28P01" or "28000" } => new(
            $"The server '{Address}' refuses the user '{Value("Username")}': {Said(error)}. Give the right user and password in the connection string.", error),
        DbException { SqlState: "3D000" } => new(
            $"The server '{Address}' has no database '{database}'. Name one that is there, such as 'postgres': it is where databases are made, and is not touched itself.", error),
        DbException { SqlState: { } } => new($"The server '{Address}' refuses connections: {Said(error)}.", error),
        _ => new($"The server '{Address}' cannot be reached: {Said(error)}. Is it running, and are host and port in the connection string right?", error),
    };

    private DbConnectionStringBuilder OwnTo(string database)
    {
        var builder = Read(LeadingTo(database));
        builder["Application Name"] = Run;
        builder["Pooling"] = false;
        builder["Enlist"] = false;
        builder["Timeout"] = Seconds;
        return builder;
    }

    // What the provider says of a string that it cannot read may be a piece of a password with a semicolon in it.
    private DbConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var builder = _provider.CreateConnectionStringBuilder() ?? new DbConnectionStringBuilder();
            builder.ConnectionString = connectionString;
            return builder;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw new FixtureException(
                $"The connection string is not one that '{_provider.GetType().Name}' can read; it is not shown, for it may hold a password. It looks like 'Host=localhost;Username=app;Password=…;Database=postgres', and a value with a semicolon stands in quotes.");
        }
    }

    private string Value(string keyword)
        => _given.TryGetValue(keyword, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";
}
