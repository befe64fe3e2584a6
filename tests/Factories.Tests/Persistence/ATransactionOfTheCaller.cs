using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

public class ATransactionOfTheCaller(Shop shop)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Stays_open_and_keeps_what_came_before_a_refusal(Kind kind)
    {
        await shop.OpenAsync(kind);
        await using var transaction = await shop.Connection.BeginTransactionAsync(Cancellation);
        var store = new SqlStore(transaction);
        await store.SaveAsync(Built(new Tag("kept")), Cancellation);

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Tag("new"), new Tag("kept")), Cancellation))).Message.ShouldContain("'Make.Tags', number 2, cannot be saved");
        await store.SaveAsync(Built(new Tag("later")), Cancellation);

        (await shop.AskAsync("SELECT name FROM tags ORDER BY name", transaction)).ShouldBe("kept\nlater");
        await transaction.RollbackAsync(Cancellation);
        (await shop.AskAsync("SELECT count(*) FROM tags")).ShouldBe("0");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Must_be_given_to_the_store(Kind kind)
    {
        var store = await shop.OpenAsync(kind, new SqlMapping());
        await store.SaveAsync(Built(new Tag("read before")), Cancellation);
        await using var transaction = await shop.Connection.BeginTransactionAsync(Cancellation);

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Note("x")), Cancellation))).Message
            .ShouldStartWith("The connection is in a transaction already, which the store was not given:");
    }
}
