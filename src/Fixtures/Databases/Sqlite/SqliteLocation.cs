using System.Data.Common;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>
/// What the project's connection string says of where test databases are, memory or files, and the strings that lead there.
/// The file that it names is never opened: its name is used for the copies.
/// </summary>
internal sealed class SqliteLocation
{
    private const string DataSource = "Data Source";

    private readonly DbProviderFactory _provider;
    private readonly string _connectionString;

    public SqliteLocation(DbProviderFactory provider, string connectionString)
    {
        (_provider, _connectionString) = (provider, connectionString);
        var builder = Builder();
        var source = Value(builder, DataSource);
        InMemory = source.Length == 0
            || source.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase)
            || source.StartsWith("file::memory:", StringComparison.OrdinalIgnoreCase)
            || source.Contains("mode=memory", StringComparison.OrdinalIgnoreCase)
            || Value(builder, "Mode").Equals("Memory", StringComparison.OrdinalIgnoreCase);
        BaseName = InMemory ? "memory" : FileName(source);
    }

    public bool InMemory { get; }

    /// <summary>What the copies are called, before their number.</summary>
    public string BaseName { get; }

    /// <summary>A file that we write: the template.</summary>
    public string ToWrite(string file) => With(file, "ReadWriteCreate");

    /// <summary>A finished template: nobody writes it any more, so that it needs no locks.</summary>
    public string ToRead(string file) => With(Uri(file), "ReadOnly");

    /// <summary>A file that tests write, for ourselves.</summary>
    public string Ours(string file) => With(Plain(file), "ReadWrite");

    /// <summary>A file, for the code under test: with every keyword of the project.</summary>
    public string Handed(string file)
    {
        var builder = Builder();
        builder[DataSource] = file;
        builder["Pooling"] = false;
        return builder.ConnectionString;
    }

    /// <summary>A memory that lives as long as somebody is connected to it.</summary>
    public string Memory(string name)
    {
        var builder = Builder();
        builder[DataSource] = name;
        builder["Mode"] = "Memory";
        builder["Cache"] = "Shared";
        builder["Pooling"] = false;
        return builder.ConnectionString;
    }

    /// <summary>The template for <c>ATTACH</c>. All must be said: the connection's own mode and cache would be taken otherwise.</summary>
    public static string Uri(string file) => Plain(file) + "?mode=ro&immutable=1&cache=private";

    /// <summary>Each part escaped, because <c>new Uri</c> takes a <c>%41</c> of a name for an A.</summary>
    private static string Plain(string file)
    {
        var parts = file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(System.Uri.EscapeDataString);
        return $"file:///{string.Join('/', parts).TrimStart('/')}";
    }

    private string With(string source, string mode)
    {
        var builder = Builder();
        builder[DataSource] = source;
        builder["Mode"] = mode;
        builder["Cache"] = "Private";
        builder["Pooling"] = false;
        return builder.ConnectionString;
    }

    private DbConnectionStringBuilder Builder()
    {
        try
        {
            var builder = _provider.CreateConnectionStringBuilder() ?? [];
            builder.ConnectionString = _connectionString;
            return builder;
        }
        catch (ArgumentException error)
        {
            throw new FixtureException(
                $"The connection string of the test databases cannot be read: {ErrorText.Of(error)} For SQLite it is 'Data Source=:memory:', or 'Data Source=shop.db' for files.",
                error);
        }
    }

    private static string Value(DbConnectionStringBuilder builder, string keyword)
        => builder.TryGetValue(keyword, out var value) ? value?.ToString() ?? string.Empty : string.Empty;

    private static string FileName(string source)
    {
        var path = source.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? source[5..].Split('?')[0] : source;
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length == 0 ? "database" : name;
    }
}
