using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Tests.Persistence;

public class ARowInAMessage
{
    [Fact]
    public void Shows_moments_as_databases_write_them()
        => Shown(new DateOnly(2026, 2, 3), new TimeOnly(4, 5, 6), new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)))
            .ShouldBe("c0 = 2026-02-03, c1 = 04:05:06, c2 = 2026-02-03 04:05:06+01:00");

    private static string Shown(params IReadOnlyList<object> values)
    {
        ColumnSchema[] columns = [.. values.Select((_, place) => new ColumnSchema($"c{place}", "any") { Ordinal = place })];
        var table = new TableSchema(null, "moments") { Columns = columns, Key = [] };
        return RowText.Of(new Row(new TableMap(table, [.. columns.Zip(values, (column, value) => new ColumnMap(column) { Constant = value })]), null, default));
    }
}
