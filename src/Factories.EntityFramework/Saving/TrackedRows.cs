using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        WithoutDetection(() =>
        {
            foreach (var row in rows)
                row.IsSaved = context.Entry(row.Source!).State is EntityState.Unchanged or EntityState.Modified;
        });
        await inDatabase.MarkAsync([.. rows.Where(row => !row.IsSaved)], session, cancellation).ConfigureAwait(false);
    }

    /// <summary>Has the context track what was saved, or only what it tracked before.</summary>
    public void Take(IReadOnlyList<Row> rows, SavedObjects saved)
    {
        inDatabase.Remember(rows);
        WithoutDetection(() =>
        {
            foreach (var known in _handedIn.Select(value => context.Entry(value)).Where(entry => entry.State == EntityState.Added))
            {
                // What the database made counts as known, too.
                known.DetectChanges();
                known.State = EntityState.Unchanged;
            }

            if (saved == SavedObjects.Tracked)
                Attach(rows);
        });
    }

    private void Attach(IReadOnlyList<Row> rows)
    {
        var before = Added().Select(entry => entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        context.AttachRange(rows.Select(row => row.Source).OfType<object>().Where(IsEntity).Distinct(ReferenceEqualityComparer.Instance));
        // Rows of join tables have no object, and what has a key of the database's making looks new.
        foreach (var entry in Added().Where(entry => !before.Contains(entry.Entity)).ToList())
            entry.State = EntityState.Unchanged;
    }

    private IEnumerable<EntityEntry> Added() => context.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added);

    /// <summary>What is owned is attached with its owner.</summary>
    private bool IsEntity(object value) => context.Model.FindRuntimeEntityType(value.GetType())?.IsOwned() == false;

    /// <summary>Else the context would compare all that it tracks, once for each object that it is asked for.</summary>
    private void WithoutDetection(Action act)
    {
        var tracker = context.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            act();
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }
}
