using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Shakeout.Factories.Persistence;

namespace Shakeout.Factories.EntityFramework.Saving;

/// <summary>Saves as the context itself does, for what cannot be inserted in bulk.</summary>
internal sealed class ChangesSave(DbContext context, SavedObjects saved)
{
    private readonly List<EntityEntry> _taken = [];

    public async Task SaveAsync(BuiltGraph graph, CancellationToken cancellation)
    {
        var built = new HashSet<object>(graph.Objects.Select(item => item.Value), ReferenceEqualityComparer.Instance);
        try
        {
            foreach (var item in graph.Objects.Where(item => context.Model.FindRuntimeEntityType(item.Value.GetType()) is { } type && !type.IsOwned()))
                context.ChangeTracker.TrackGraph(item.Value, node => Take(node.Entry, built));
            RefuseNulls(graph);
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException refusal)
        {
            Forget();
            throw Refused(graph, refusal);
        }
        catch (Exception)
        {
            Forget();
            throw;
        }

        if (saved == SavedObjects.Untracked)
            Forget();
    }

    /// <summary>What was built is new; what was handed in is so only if the database does not hold it.</summary>
    private void Take(EntityEntry entry, HashSet<object> built)
    {
        var isNew = built.Contains(entry.Entity) || entry.Metadata.IsOwned() || !entry.IsKeySet || entry.GetDatabaseValues() is null;
        entry.State = isNew ? EntityState.Added : EntityState.Unchanged;
        _taken.Add(entry);
    }

    /// <summary>Refuses null before the database does, which knows no factory. Keys of what is referred to are the context's to fill.</summary>
    private void RefuseNulls(BuiltGraph graph)
    {
        foreach (var entry in _taken.Where(entry => entry.State == EntityState.Added))
        {
            var property = entry.Properties.FirstOrDefault(property => property.CurrentValue is null
                && property.Metadata is { IsNullable: false, ValueGenerated: ValueGenerated.Never } known && !known.IsForeignKey() && known.GetDefaultValueSql() is null);
            if (property is null)
                continue;
            var member = $"{entry.Metadata.DisplayName()}.{property.Metadata.Name}";
            throw new FactoryException($"""
                {Shown(graph, entry)} cannot be saved: '{member}' is null, and the model takes no null.{Row(entry)}
                Nothing was saved of the {graph.Objects.Count} objects. Give '{member}' a rule in the factory that is never null.
                """);
        }
    }

    private void Forget()
    {
        foreach (var entry in _taken)
            entry.State = EntityState.Detached;
    }

    private static FactoryException Refused(BuiltGraph graph, DbUpdateException refusal)
    {
        var entry = refusal.Entries.Count > 0 ? refusal.Entries[0] : null;
        return new($"""
            {Shown(graph, entry)} cannot be saved: the database refuses it.{Row(entry)}
              {refusal.InnerException?.Message ?? refusal.Message}
            Nothing was saved of the {graph.Objects.Count} objects. Change the factory's rule so that the row is accepted.
            """, refusal);
    }

    private static string Shown(BuiltGraph graph, EntityEntry? entry)
        => graph.Objects.FirstOrDefault(item => ReferenceEquals(item.Value, entry?.Entity)) is { Value: not null } built
            ? $"'{built.Factory}', number {built.Number},"
            : entry is null ? "A row" : $"A '{entry.Metadata.DisplayName()}'";

    private static string Row(EntityEntry? entry)
        => entry is null ? "" : $"\n  {string.Join(", ", entry.Properties.Where(property => !property.IsTemporary).Select(property => $"{property.Metadata.Name} = {property.CurrentValue ?? "null"}"))}";
}
