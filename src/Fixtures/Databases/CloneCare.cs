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
            IReadOnlyList<string> left = reset.SchemaChange is { } change ? [change] : options.Verify ? await database.DifferencesAsync(request.Cancellation).ConfigureAwait(false) : [];
            if (reset.DirtyTables.Count + left.Count == 0)
                return true;
            var found = $"'{clone.Test}' changed {string.Join(", ", reset.DirtyTables.Concat(left))} in '{database.Name}' after it had ended";
            request.Note(found);
            late.Add(found);
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
        var database = clone.Database;
        try
        {
            var start = TimeProvider.System.GetTimestamp();
            var reset = options.ResetBy is null ? await database.ResetAsync(CancellationToken.None).ConfigureAwait(false) : await ResetByAsync(database).ConfigureAwait(false);
            request.Note($"reset in {DurationText.Of(TimeProvider.System.GetElapsedTime(start))}: {reset.How}");
            if (reset.SchemaChange is { } change)
            {
                request.Note($"the test changed the schema ({change}): the next one gets a new clone");
                return options.Verify ? throw new FixtureException($"'{request.AskedBy}' changed the schema of its database: {change}.\nChange it in a database of ResetStrategy.Clone, or in the schema that all tests begin with.") : false;
            }

            var left = options.Verify ? await database.DifferencesAsync(CancellationToken.None).ConfigureAwait(false) : [];
            return left.Count == 0 ? true : throw new FixtureException($"""
                '{request.AskedBy}' left its database changed, after the reset:
                {string.Join('\n', left.Select(line => $"  {line}"))}
                Reset these tables too (TablesToIgnore, TablesToInclude and ResetBy say which are), or do not write to them.
                """);
        }
        catch (Exception error) when (error is not FixtureException)
        {
            throw new FixtureException($"'{database.Name}' could not be made clean after '{request.AskedBy}': {error.Message}\nIt is deleted, and the next test gets a new one.", error);
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
