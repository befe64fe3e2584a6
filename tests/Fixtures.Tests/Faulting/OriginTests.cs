using Microsoft.Extensions.Configuration;
using Shakeout.Fixtures.Faulting;

namespace Shakeout.Fixtures.Tests.Faulting;

public class TheOriginOfAnError
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_the_test_where_an_assertion_failed_in_it()
        => (await Told(Faults.For<IStore>(() => new Store()).RunAsync(store =>
        {
            try
            {
                store.Sell("123", 1);
            }
            catch (IOException)
            {
                store.Price("123").ShouldBe(4, "the price");
            }
        }, Cancellation))).ShouldStartWith("IOException: ShouldAssertException in TheOriginOfAnError.Is_the_test_where_an_assertion_failed_in_it: ");

    [Fact]
    public async Task Is_the_check_where_an_assertion_failed_in_it()
        => (await Told(Faults.For<IStore>(() => new Store()).Accept<IOException>().AfterEach(store => store.Price("123").ShouldBe(4))
            .RunAsync(store => store.Sell("123", 1), Cancellation)))
            .ShouldStartWith("IOException: afterwards ShouldAssertException in TheOriginOfAnError.Is_the_check_where_an_assertion_failed_in_it: ");

    [Fact]
    public async Task Is_the_code_under_test_in_an_assembly_of_its_own()
        => (await Told(Faults.For<IConfiguration>(() => new ConfigurationBuilder().Build())
            .RunAsync(configuration => { configuration.GetValue<int>("Shop:Port"); }, Cancellation))).ShouldStartWith("IOException: IOException in ConfigurationBinder.");

    private static async Task<string> Told(Task trials)
        => (await Should.ThrowAsync<FixtureException>(trials)).Message.Split('\n')[2].Trim();
}
