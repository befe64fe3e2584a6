using System.Globalization;
using System.Text;
using Shakeout.Factories.Persistence.PostgreSql;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;
using Shakeout.Factories.Persistence.Sqlite;
using static Shakeout.Factories.Persistence.Schema.SqlText;

namespace Shakeout.Factories.Persistence.Script;

/// <summary>Writes statements instead of running them; only the schema is read.</summary>
/// <param name="database">The database that the script is for.</param>
internal sealed class ScriptDialect(ISqlDialect database) : ISqlDialect
{
    private readonly IScriptText _text = database is PostgreSqlDialect ? new PostgreSqlText() : new SqliteText();
    private readonly Dictionary<(TableSchema, string), long> _last = [];
    private readonly Dictionary<(TableSchema, string), ColumnOfTable> _counted = [];

    public string Name => database.Name;

    /// <summary>The statements of the call that is being saved.</summary>
    public StringBuilder Statements { get; } = new();

    public Task<IReadOnlyList<TableSchema>> ReadSchemaAsync(SqlSession session, CancellationToken cancellation) => database.ReadSchemaAsync(session, cancellation);

    public Task<IReadOnlyList<object>> MakeAsync(SqlSession session, ColumnOfTable made, int count, CancellationToken cancellation)
    {
        if (made.Column.IsRowid || made.Column.Default!.StartsWith("nextval(", StringComparison.Ordinal))
        {
            var key = (made.Table, made.Column.Name);
            var last = _last.GetValueOrDefault(key);
            _last[key] = last + count;
            _counted[key] = made;
            return Task.FromResult<IReadOnlyList<object>>([.. Enumerable.Range(1, count).Select(index => (object)(last + index))]);
        }

        return made.Table.Key.Contains(made.Column)
            ? throw new FactoryException($"A script cannot hold the keys that '{made.Table.Shown}.{made.Column.Name}' makes by its default, {made.Column.Default}: others refer to them. Give the member a rule in the factory.")
            : Task.FromResult<IReadOnlyList<object>>([.. Enumerable.Repeat<object>(new SqlExpression(made.Column.Default!), count)]);
    }

    public Task DeferAsync(SqlSession session, CancellationToken cancellation)
    {
        Statements.Append(_text.Deferral).Append('\n');
        return Task.CompletedTask;
    }

    public Task SettleAsync(SqlSession session, IEnumerable<TableSchema> tables, CancellationToken cancellation) => Task.CompletedTask;

    public Task InsertAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        var literals = columns.Select(column => _text.Literals(rows, column)).ToList();
        for (var index = 0; index < rows.Count; index++)
            Statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO {Named(rows.Table)} ({Names(columns)}){_text.BeforeValues} VALUES ({List(literals.Select(column => column[index]))});\n");
        return Task.CompletedTask;
    }

    public Task UpdateAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var row = new RowSlice(rows.All, rows.First + index, 1);
            Statements.Append(CultureInfo.InvariantCulture, $"UPDATE {Named(rows.Table)} SET {List(columns.Select(Is))} WHERE {string.Join(" AND ", rows.Table.Key.Select(Is))};\n");

            string Is(ColumnSchema column) => $"{Quoted(column.Name)} = {_text.Literals(row, column)[0]}";
        }

        return Task.CompletedTask;
    }

    public Task<bool[]> ReadAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
        => Task.FromResult(new bool[rows.Count]);

    /// <summary>Has the database's own counters go on behind the numbers that were given.</summary>
    public void GoOn()
    {
        foreach (var (key, made) in _counted)
        {
            if (_text.GoOnBehind(made, _last[key]) is { } statement)
                Statements.Append(statement).Append('\n');
        }

        _counted.Clear();
    }

    private static string Named(TableSchema table) => table.IsVisible ? Quoted(table.Name) : table.Quoted;
}

/// <summary>A value that only the database can make, as SQL.</summary>
internal sealed record SqlExpression(string Sql);
