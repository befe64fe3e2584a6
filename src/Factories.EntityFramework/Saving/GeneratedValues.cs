using Microsoft.EntityFrameworkCore;
using Shakeout.Factories.EntityFramework.Mapping;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.EntityFramework.Saving;

/// <summary>Values that the model makes and not the database: GUIDs, and numbers drawn in blocks (HiLo).</summary>
internal static class GeneratedValues
{
    public static async Task FillAsync(DbContext context, ModelMapper mapper, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        foreach (var ofMap in rows.GroupBy(row => row.Map))
        {
            foreach (var column in ofMap.Key.Columns)
            {
                if (mapper.Generator(context, column) is not { } generator)
                    continue;
                foreach (var row in ofMap.Where(row => row.Source is not null && row.Values[column.Column.Ordinal] is null && !row.IsReferred(column.Column)))
                {
                    var value = await generator.NextAsync(context.Entry(row.Source!), cancellation).ConfigureAwait(false)
                        ?? throw new FactoryException($"{row.Shown} cannot be saved: the model's generator made null for '{column.Member}'.");
                    // Through the object, so that it is converted as any other value.
                    column.Write?.Invoke(row.Source!, mapper.ToProvider(column, value));
                    row.Values[column.Column.Ordinal] = mapper.ToProvider(column, value);
                }
            }
        }
    }
}
