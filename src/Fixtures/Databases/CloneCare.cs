using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases;

/// <summary>Sees to it that a test finds its database clean, and leaves it so.</summary>
internal sealed class CloneCare(FixtureRequest request, TestDatabaseOptions options, LateChanges late)
{
    /// <summary>Whether a clone is fit for the test, after another one used it.</summary>
    /// <remarks>It was reset when that one ended. Its server may have died since, or the test may have gone on.</remarks>
    public async Task<bool> IsCleanAsync(PooledClone clone)
    {
        var database = clone.Database;
        try
        {
            // What a delegate of the user's leaves is not for us to judge, unless it is verified.
            var reset = options.ResetBy is null ? await database.ResetAsync(request.Cancellation).ConfigureAwait(false) : new([], "");
            var left = reset.SchemaChange is { } change ? [change] : await DifferencesAsync(database, request.Cancellation).ConfigureAwait(false);
            if (reset.DirtyTables.Count + left.Count > 0)
                Blame($"'{clone.Test}' changed {string.Join(", ", reset.DirtyTables.Concat(left))} in '{database.Name}' after it had ended");
            return left.Count == 0;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            request.Note($"'{database.Name}' is not used again: {ValueText.OnOneLine(error.Message)}");
            return false;
        }
    }

    /// <summary>Makes a clone clean after the test.</summary>
    /// <returns>Whether it can be used again.</returns>
    /// <exception cref="FixtureException">The test left something that cannot be put back; or anything at all, where that is verified.</exception>
    public async Task<bool> RestoreAsync(PooledClone clone)
    {
        if (options.Strategy == ResetStrategy.Clone)
            return false;
        try
        {
            var reset = await ResetAsync(clone.Database).ConfigureAwait(false);
            if (reset.SchemaChange is { } change)
            {
                Judge(change);
                return false;
            }

            Judge(await DifferencesAsync(clone.Database, CancellationToken.None).ConfigureAwait(false));
            return true;
        }
        catch (Exception error) when (error is not FixtureException)
        {
            throw new FixtureException($"'{clone.Database.Name}' could not be made clean after '{request.AskedBy}': {error.Message}\nIt is deleted, and the next test gets a new one.", error);
        }
    }

    private async Task<DatabaseReset> ResetAsync(IDatabaseClone database)
    {
        var start = TimeProvider.System.GetTimestamp();
        var reset = options.ResetBy is null ? await database.ResetAsync(CancellationToken.None).ConfigureAwait(false) : await ResetByAsync(database).ConfigureAwait(false);
        request.Note($"reset in {DurationText.Of(TimeProvider.System.GetElapsedTime(start))}: {reset.How}");
        return reset;
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(IDatabaseClone database, CancellationToken cancellation)
        => options.Verify ? await database.DifferencesAsync(cancellation).ConfigureAwait(false) : [];

    private void Blame(string found)
    {
        request.Note(found);
        late.Add(found);
    }

    private void Judge(string schemaChange)
    {
        request.Note($"the test changed the schema ({schemaChange}): the next one gets a new clone");
        if (options.Verify)
        {
            throw new FixtureException($"""
                '{request.AskedBy}' changed the schema of its database: {schemaChange}.
                Let it ask for another: declare a second TestDatabases with ResetStrategy.Clone, and say with Within which tests it serves.
                """);
        }
    }

    private void Judge(IReadOnlyList<string> differences)
    {
        if (differences.Count > 0)
        {
            throw new FixtureException($"""
                '{request.AskedBy}' left its database changed, after the reset:
                {string.Join('\n', differences.Select(line => $"  {line}"))}
                Reset these tables too (TablesToIgnore, TablesToInclude and ResetBy say which are), or do not write to them.
                """);
        }
    }

    private async Task<DatabaseReset> ResetByAsync(IDatabaseClone database)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await options.ResetBy!(connection, CancellationToken.None).ConfigureAwait(false);
        return new([], "by ResetBy");
    }
}
