using Microsoft.EntityFrameworkCore;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.EntityFramework.Saving;

/// <summary>What the context tracks: it knows which objects are saved, and is told of those that were.</summary>
internal sealed class TrackedRows(DbContext context, SavedRows inDatabase) : ISavedRows
{
    private readonly List<object> _handedIn = [];

    public async Task MarkAsync(IReadOnlyList<Row> rows, SqlSession session, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        _handedIn.AddRange(rows.Select(row => row.Source!));
        foreach (var row in rows)
            row.IsSaved = context.Entry(row.Source!).State is EntityState.Unchanged or EntityState.Modified;
        await inDatabase.MarkAsync([.. rows.Where(row => !row.IsSaved)], session, cancellation).ConfigureAwait(false);
    }

    /// <summary>Has the context track what was saved, or only what it tracked before.</summary>
    public void Take(IReadOnlyList<Row> rows, SavedObjects saved)
    {
        inDatabase.Remember(rows);
        foreach (var known in _handedIn.Select(value => context.Entry(value)).Where(entry => entry.State == EntityState.Added))
            known.State = EntityState.Unchanged;
        if (saved == SavedObjects.Untracked)
            return;
        var tracker = context.ChangeTracker;
        var before = tracker.Entries().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            context.AttachRange(rows.Where(row => row.Source is not null && context.Model.FindRuntimeEntityType(row.Source.GetType())?.IsOwned() == false).Select(row => row.Source!).Distinct(ReferenceEqualityComparer.Instance));
            // Rows of join tables have no object, and what has a key of the database's making looks new.
            foreach (var entry in tracker.Entries().Where(entry => entry.State == EntityState.Added && !before.Contains(entry.Entity)).ToList())
                entry.State = EntityState.Unchanged;
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }
}
