using System.Data.Common;
using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What the template was like: sums of rows, places of sequences, hashes of definitions; and how another differs.</summary>
internal sealed class Baseline
{
    /// <summary>Notes the definitions of all that stands in the schema.</summary>
    public const string CreateObjects = $"INSERT INTO shakeout.baseline SELECT kind, name, state, '' FROM ({SchemaObjects.Query}) objects;";

    // Asked before the rows are, for rows of a view that is not filled cannot be read.
    private const string Filling = "filling";

    private readonly IReadOnlyList<Entry> _entries;
    private readonly string _putAside;

    private Baseline(IReadOnlyList<Entry> entries, string putAside) => (_entries, _putAside) = (entries, putAside);

    /// <summary>The statements that note rows and sequences in a template; each row keeps the query that reads its state again.</summary>
    public static string CreateData(ResetPlan plan)
    {
        var data =
            plan.Tables.Select(table => (kind: "table", name: table.FullName, query: TableRestore.Sum(table.Source)))
            .Concat(plan.Views.Select(view => (kind: Filling, name: $"{view.Schema}.{view.Name}", query: $"SELECT relispopulated::text FROM pg_class WHERE oid = {Sql.Text(view.Quoted)}::regclass")))
            .Concat(plan.Views.Where(view => view.IsPopulated).Select(view => (kind: "view", name: $"{view.Schema}.{view.Name}", query: TableRestore.Sum(view.Quoted))))
            .Concat(plan.Sequences.Select(one => (kind: "sequence", name: $"{one.Sequence.Schema}.{one.Sequence.Name}",
                query: $"SELECT last_value || CASE WHEN is_called THEN '' ELSE ' (not used yet)' END FROM {one.Sequence.Quoted}")));
        return "CREATE TABLE shakeout.baseline (kind text NOT NULL, name text NOT NULL, state text NOT NULL, query text NOT NULL);\n"
            + string.Concat(data.Select(one => $"INSERT INTO shakeout.baseline SELECT {Sql.Text(one.kind)}, {Sql.Text(one.name)}, ({one.query}), {Sql.Text(one.query)};\n"));
    }

    public static async Task<Baseline> ReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        var rows = await connection.RowsAsync("SELECT kind, name, state, query FROM shakeout.baseline", cancellation).ConfigureAwait(false);
        var aside = await connection.ScalarAsync<string>("SELECT coalesce(string_agg(unforce, ''), '') FROM shakeout.restore", cancellation).ConfigureAwait(false);
        return new([.. rows.Select(row => new Entry(row[0], row[1], row[2], row[3]))], aside);
    }

    /// <summary>The differences of the schema: <c>public.orders: its definition changed</c>.</summary>
    public async Task<IReadOnlyList<string>> SchemaDifferencesAsync(DbConnection connection, CancellationToken cancellation)
        => [.. (await ChangedAsync(connection, cancellation).ConfigureAwait(false)).Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal)];

    /// <summary>All differences, sorted. What was changed on the way, lest policies hide rows, is rolled back.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(DbConnection connection, CancellationToken cancellation)
    {
        var changed = await ChangedAsync(connection, cancellation).ConfigureAwait(false);
        var different = changed.Select(pair => (name: pair.Key, line: $"{pair.Key}: {pair.Value}")).ToList();
        different.AddRange(await OtherAsync(Readable(kind => kind == Filling)).ConfigureAwait(false));
        var readable = Readable(kind => kind is not ("schema" or Filling));
        if (readable.Count > 0)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            if (_putAside.Length > 0 && changed.Count == 0)
                await connection.ExecuteAsync(_putAside, cancellation).ConfigureAwait(false);
            different.AddRange(await OtherAsync(readable).ConfigureAwait(false));
            await transaction.RollbackAsync(cancellation).ConfigureAwait(false);
        }
        return [.. different.Select(one => one.line).Order(StringComparer.Ordinal)];

        List<Entry> Readable(Func<string, bool> kinds) => [.. _entries.Where(entry => kinds(entry.Kind) && different.TrueForAll(one => one.name != entry.Name))];

        async Task<List<(string Name, string Line)>> OtherAsync(List<Entry> entries)
        {
            if (entries.Count == 0)
                return [];
            var states = await connection.RowsAsync(
                string.Join("\nUNION ALL ", entries.Select((entry, index) => string.Create(CultureInfo.InvariantCulture, $"SELECT '{index}', ({entry.Query})"))), cancellation).ConfigureAwait(false);
            return [.. states.Select(row => (entry: entries[int.Parse(row[0], CultureInfo.InvariantCulture)], state: row[1]))
                .Where(pair => pair.entry.State != pair.state)
                .Select(pair => (pair.entry.Name, $"{pair.entry.Name}: {Difference(pair.entry, pair.state)}"))];
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ChangedAsync(DbConnection connection, CancellationToken cancellation)
    {
        var now = (await connection.RowsAsync(SchemaObjects.Query, cancellation).ConfigureAwait(false)).ToDictionary(row => row[1], row => row[2], StringComparer.Ordinal);
        var before = _entries.Where(entry => entry.Kind == "schema").ToDictionary(entry => entry.Name, entry => entry.State, StringComparer.Ordinal);
        return now.Keys.Union(before.Keys)
            .Where(name => now.GetValueOrDefault(name) != before.GetValueOrDefault(name))
            .ToDictionary(name => name, name => !before.ContainsKey(name) ? "not in the template" : !now.ContainsKey(name) ? "missing" : "its definition changed", StringComparer.Ordinal);
    }

    private static string Difference(Entry entry, string state)
    {
        if (entry.Kind == "sequence")
            return $"the sequence stands at {state}, in the template at {entry.State}";
        if (entry.Kind == Filling)
            return state == "true" ? "the view is filled, in the template it is not" : "the view is not filled, in the template it is";
        var more = Rows(state) - Rows(entry.State);
        return more switch
        {
            0 => "rows changed",
            > 0 => $"{Counted.Of(more, "row")} more than the template",
            _ => $"{Counted.Of(-more, "row")} fewer than the template",
        };
    }

    private static int Rows(string state) => int.Parse(state.Split(' ')[0], CultureInfo.InvariantCulture);

    private sealed record Entry(string Kind, string Name, string State, string Query);
}
