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

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_a_row_that_two_types_share(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var store = new EfStore(context);
        var print = new Print { Paper = "A1" };

        await store.SaveAsync(Built(print, new Poster { Title = "Lions", Print = print }), Cancellation);

        store.WhyNotInBulk.ShouldBe("'Print' and 'Poster' share the rows of 'posters'.");
        (await zoo.AskAsync("""SELECT "Title", "Paper" FROM posters""")).ShouldBe("Lions | A1");
    }

    [FixtureFact]
    public async Task Has_null_where_the_model_takes_none()
    {
        await using var context = await zoo.OpenAsync(Kind.Sqlite);

        (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(new Log { Line = "y" }, new Log { Line = null! }), Cancellation))).Message.ShouldBe("""
            'Make.Logs', number 2, cannot be saved: 'Log.Line' is null, and the model takes no null.
              ById = null, Line = null
            Nothing was saved of the 2 objects. Give 'Log.Line' a rule in the factory that is never null.
            """);

        (await zoo.AskAsync("""SELECT count(*) FROM "Logs" """)).ShouldBe("0");
        context.ChangeTracker.Entries().ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Is_nothing_when_one_row_is_refused()
    {
        await using var context = await zoo.OpenAsync(Kind.Sqlite);
        (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(new Log { Line = "y" }, new Log { Line = "gossip" }), Cancellation))).Message
            .ShouldStartWith("'Make.Logs', number 2, cannot be saved: the database refuses it.");

        (await zoo.AskAsync("""SELECT count(*) FROM "Logs" """)).ShouldBe("0");
        context.ChangeTracker.Entries().ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Is_not_part_of_the_model()
    {
        await using var context = await zoo.OpenAsync(Kind.Sqlite);

        (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(new Uri("http://x.test")), Cancellation))).Message.ShouldBe("""
            'Uri' is no entity type of the context's model, so that 'Make.Uris' cannot be saved. The entity types are 'Animal', 'Aviary', 'Building', 'Cage', 'Cat', 'Course', 'DayTicket', 'Dog', 'Keeper', 'Log', 'Poster', 'Print', 'Ticket', 'YearTicket'.
            Add it to the model, or save through another context.
            """);
    }
}
