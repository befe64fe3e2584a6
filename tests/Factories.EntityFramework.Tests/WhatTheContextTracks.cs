using static Shakeout.Factories.EntityFramework.Tests.Zoo;

namespace Shakeout.Factories.EntityFramework.Tests;

public class WhatTheContextTracks(Zoo zoo)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_all_that_was_saved_when_that_is_asked_for_and_changes_of_it_are_saved(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var course = new Course { Title = "Feeding", Year = 2026 };
        var ada = new Keeper { Name = "Ada", Home = new("Main St", "York"), Shifts = [new("Mon", 8)], Courses = [course] };
        var tom = new Cat { Name = "Tom", Keeper = ada };

        await new EfStore(context, SavedObjects.Tracked).SaveAsync(Built(tom, ada, course), Cancellation);

        context.ChangeTracker.Entries().Select(entry => $"{entry.Metadata.DisplayName().Split('.')[^1]} {entry.State}").Order(StringComparer.Ordinal).Distinct()
            .ShouldAllBe(entry => entry.EndsWith(" Unchanged", StringComparison.Ordinal));
        context.ChangeTracker.HasChanges().ShouldBeFalse();
        tom.Keeper = null;
        (await context.SaveChangesAsync(Cancellation)).ShouldBe(1);
        (await zoo.AskAsync("""SELECT "KeeperId" FROM creature""")).ShouldBe("null");
    }

    [FixtureFact]
    public async Task Has_the_row_versions_of_the_server()
    {
        await using var context = await zoo.OpenAsync(Kind.PostgreSql);
        var (feeding, digging) = (new Course { Title = "Feeding", Year = 2026 }, new Course { Title = "Digging", Year = 2025 });

        await new EfStore(context, SavedObjects.Tracked).SaveAsync(Built(feeding, digging), Cancellation);

        feeding.RowVersion.ShouldBeGreaterThan(0u);
        (feeding.Room, digging.Room) = ("1", "2");
        (await context.SaveChangesAsync(Cancellation)).ShouldBe(2, "a version that was wrong would be refused");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_referred_to_and_not_saved_again(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var ada = new Keeper { Name = "Ada" };
        context.Add(ada);
        await context.SaveChangesAsync(Cancellation);
        var (ben, cid) = (new Keeper { Name = "Ben" }, new Keeper { Name = "Cid" });
        context.Add(ben);

        await new EfStore(context).SaveAsync(Built(new Cat { Name = "1", Keeper = ada }, new Cat { Name = "2", Keeper = ben }, new Cat { Name = "3", Keeper = cid }), Cancellation);
        await new EfStore(zoo.Another()).SaveAsync(Built(new Cat { Name = "4", Keeper = ada }, new Cat { Name = "5", Keeper = cid }), Cancellation);

        (await context.SaveChangesAsync(Cancellation)).ShouldBe(0);
        (await zoo.AskAsync("""SELECT c."Name", full_name FROM creature c JOIN "Keepers" k ON k."Id" = "KeeperId" ORDER BY 1""")).ShouldBe("1 | Ada\n2 | Ben\n3 | Cid\n4 | Ada\n5 | Cid");
        (await zoo.AskAsync("""SELECT count(*) FROM "Keepers" """)).ShouldBe("3");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_left_alone_with_its_transaction_when_a_graph_is_refused(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
        var store = new EfStore(context);
        await store.SaveAsync(Built(new Course { Title = "Kept", Year = 1 }), Cancellation);

        var refused = await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Course { Title = "New", Year = 1 }, new Course { Title = "Kept", Year = 1 }), Cancellation));

        refused.Message.ShouldStartWith($"""
            'Make.Courses', number 2, cannot be saved: {(kind == Kind.Sqlite ? "SQLite" : "PostgreSQL")} refuses its row in 'Courses'.
              Title = 'Kept', Year = 1, Room = null{(kind == Kind.Sqlite ? ", RowVersion = 0" : "")}
            """);
        await transaction.CommitAsync(Cancellation);
        (await zoo.AskAsync("""SELECT "Title" FROM "Courses" """)).ShouldBe("Kept");
    }
}
