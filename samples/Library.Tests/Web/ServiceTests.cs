using System.Net;

namespace Library.Tests.Web;

#region web
public class ServiceTests(LibraryService service)
{
    private readonly HttpClient _client = service.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_lends_a_book()
    {
        await _client.PostAsync("/members?name=Ada", null, Cancellation);

        var loan = await _client.PostAsync("/loans?isbn=9780141439587&memberId=1", null, Cancellation);

        Assert.Equal(HttpStatusCode.Created, loan.StatusCode);
    }

    [Fact]
    public async Task A_book_that_somebody_has_is_not_lent()
    {
        await _client.PostAsync("/members?name=Ada", null, Cancellation);
        await _client.PostAsync("/members?name=Ben", null, Cancellation);
        await _client.PostAsync("/loans?isbn=9780141439587&memberId=1", null, Cancellation);

        var loan = await _client.PostAsync("/loans?isbn=9780141439587&memberId=2", null, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, loan.StatusCode);
        Assert.Equal("""["Emma","The Sea, The Sea"]""", await _client.GetStringAsync("/books", Cancellation));
    }
}
#endregion
