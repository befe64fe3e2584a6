using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>Compares a clone with the template, row by row.</summary>
internal sealed class SqliteComparison(SqliteSession session, SqliteTemplate template)
{
    /// <summary>Lines such as <c>book: 1 row changed, 2 rows added</c>; sorted.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var drift = await SqliteDrift.FindAsync(session, cancellation).ConfigureAwait(false);
        var lines = drift.Select(change => $"{change.Table}: {change.Change}").ToList();
        // With another schema there are columns and tables that the template has not: rows cannot be compared.
        if (drift.Count > 0)
            return [.. lines.Order(StringComparer.Ordinal)];
        foreach (var table in template.Tables)
            lines.AddRange(await RowsAsync(table, cancellation).ConfigureAwait(false));
        if (template.HasSequences)
            lines.AddRange(await session.RowsAsync(template.SequenceDifferences, row => $"{row.GetString(0)}: AUTOINCREMENT stands at {Stand(row.GetValue(1))}, not at {Stand(row.GetValue(2))}", cancellation).ConfigureAwait(false));
        foreach (var number in (string[])["user_version", "application_id"])
        {
            var (clone, original) = (await PragmaAsync("main", number, cancellation).ConfigureAwait(false), await PragmaAsync("template", number, cancellation).ConfigureAwait(false));
            if (clone != original)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {number}: {clone}, not {original}"));
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> RowsAsync(SqliteTable table, CancellationToken cancellation)
    {
        if (await session.NumberAsync(table.Differs, cancellation).ConfigureAwait(false) == 0)
            return [];
        // Rows of a virtual table are kept in its own ways, which nobody knows by name.
        if (table.IsShadow)
            return [$"{table.Shown}: other rows ({table.Name})"];
        var counts = await session.RowsAsync(table.Count, row => (More: row.GetInt64(0), Less: row.GetInt64(1), Changed: row.GetInt64(2)), cancellation).ConfigureAwait(false);
        var (more, less, changed) = counts[0];
        string[] parts = [Part(changed, "changed"), Part(more - changed, "added"), Part(less - changed, "missing")];
        var told = string.Join(", ", parts.Where(part => part.Length > 0));
        return [$"{table.Name}: {(told.Length == 0 ? "another number of the same rows" : told)}"];
    }

    private Task<long> PragmaAsync(string schema, string name, CancellationToken cancellation)
        => session.NumberAsync($"PRAGMA {schema}.{name}", cancellation);

    private static string Part(long rows, string what) => rows == 0 ? string.Empty : $"{Counted.Of((int)rows, "row")} {what}";

    private static string Stand(object value) => value is long number ? number.ToString(CultureInfo.InvariantCulture) : "its beginning";
}
