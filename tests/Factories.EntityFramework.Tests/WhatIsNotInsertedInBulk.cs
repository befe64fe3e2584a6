using Microsoft.EntityFrameworkCore;
using static Shakeout.Factories.EntityFramework.Tests.Zoo;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>It is saved all the same, by the context, and the store says why.</summary>
public class WhatIsNotInsertedInBulk(Zoo zoo)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_saved_by_the_context(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var ada = new Keeper { Name = "Ada" };
        var store = new EfStore(context);
        await store.SaveAsync(Built(ada), Cancellation);

        await store.SaveAsync(Built(new Log { Line = "x", Where = new("Main St", "York"), By = ada }), Cancellation);

        store.WhyNotInBulk.ShouldBe("'Log.Where' is kept as JSON.");
        context.ChangeTracker.Entries().ShouldBeEmpty();
        await using var another = zoo.Another();
        (await another.Logs.Select(log => $"{log.Line} {log.Where!.City} {log.By!.Name}").ToListAsync(Cancellation)).ShouldBe(["x York Ada"]);
    }

    [FixtureFact]
    public async Task Is_nothing_when_one_row_is_refused()
    {
        await using var context = await zoo.OpenAsync(Kind.Sqlite);
        var twice = new Log { Id = 5, Line = "x" };

        (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(new Log { Line = "y" }, new Log { Line = null! }, twice), Cancellation))).Message
            .ShouldStartWith("'Make.Logs', number 2, cannot be saved: the database refuses it.");

        (await zoo.AskAsync("""SELECT count(*) FROM "Logs" """)).ShouldBe("0");
        context.ChangeTracker.Entries().ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Is_not_part_of_the_model()
    {
        await using var context = await zoo.OpenAsync(Kind.Sqlite);

        (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(new Uri("http://x.test")), Cancellation))).Message.ShouldBe("""
            'Uri' is no entity type of the context's model, so that 'Make.Uris' cannot be saved. The entity types are 'Animal', 'Aviary', 'Building', 'Cage', 'Cat', 'Course', 'DayTicket', 'Dog', 'Keeper', 'Log', 'Ticket', 'YearTicket'.
            Add it to the model, or save through another context.
            """);
    }
}
