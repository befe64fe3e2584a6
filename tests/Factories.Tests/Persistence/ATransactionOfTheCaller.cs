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

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Must_be_given_to_the_store_that_looks_up_what_is_handed_in(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var ada = new Customer { Name = "Ada" };
        await store.SaveAsync(Built(ada), Cancellation);
        await using var transaction = await shop.Connection.BeginTransactionAsync(Cancellation);

        (await Should.ThrowAsync<FactoryException>(() => new SqlStore(shop.Connection).SaveAsync(Built(new Order { Number = "1", Customer = ada }), Cancellation))).Message
            .ShouldStartWith("The connection is in a transaction already, which the store was not given:");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_a_store_of_its_own_that_ends_with_it(Kind kind)
    {
        await shop.OpenAsync(kind);
        var transaction = await shop.Connection.BeginTransactionAsync(Cancellation);
        var store = new SqlStore(transaction);
        await transaction.CommitAsync(Cancellation);

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Tag("late")), Cancellation))).Message
            .ShouldBe("Nothing can be saved: the transaction that the store was given has ended. Give each transaction a store of its own.");
    }
}
