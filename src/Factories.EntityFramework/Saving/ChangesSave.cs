using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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

    private void Forget()
    {
        foreach (var entry in _taken)
            entry.State = EntityState.Detached;
    }

    private static FactoryException Refused(BuiltGraph graph, DbUpdateException refusal)
    {
        var entry = refusal.Entries.Count > 0 ? refusal.Entries[0] : null;
        var built = graph.Objects.FirstOrDefault(item => ReferenceEquals(item.Value, entry?.Entity));
        var row = entry is null ? "" : $"\n  {string.Join(", ", entry.Properties.Select(property => $"{property.Metadata.Name} = {property.CurrentValue ?? "null"}"))}";
        return new($"""
            {(built.Value is null ? "A row" : $"'{built.Factory}', number {built.Number},")} cannot be saved: the database refuses it.{row}
              {refusal.InnerException?.Message ?? refusal.Message}
            Nothing was saved of the {graph.Objects.Count} objects. Change the factory's rule so that the row is accepted.
            """, refusal);
    }
}
