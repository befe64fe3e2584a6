using Microsoft.EntityFrameworkCore;

namespace Library.Tests;

#region ef-core
public class LendingDeskTests(LibraryContext library)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task A_book_is_lent_to_one_at_a_time()
    {
        var desk = new LendingDesk(library);

        var first = await desk.LendAsync("9780141439587", new Member { Name = "Ada" }, Today);
        var second = await desk.LendAsync("9780141439587", new Member { Name = "Ben" }, Today);

        Assert.NotNull(first);
        Assert.Null(second);
    }

    [Fact]
    public async Task A_book_that_came_back_is_lent_again()
    {
        var desk = new LendingDesk(library);
        await desk.LendAsync("9780141439587", new Member { Name = "Ada" }, Today);
        await desk.ReturnAsync("9780141439587", Today);

        var again = await desk.LendAsync("9780141439587", new Member { Name = "Ben" }, Today);

        // The first test lent it too: each of them begins with no loans, and with the first number.
        Assert.Equal(2, again!.Id);
        Assert.Equal(2, await library.Loans.CountAsync(TestContext.Current.CancellationToken));
    }
}
#endregion
