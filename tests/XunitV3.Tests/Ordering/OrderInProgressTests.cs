using Shakeout.Fixtures.Machine;
using Shakeout.TestOrderShuffler;
using Shakeout.XunitV3.Ordering;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Ordering;

public class AnOrderInProgress(TemporaryFolder folder)
{
    [Fact]
    public async Task Keeps_what_each_worker_ran()
    {
        var tests = await Found.InAsync(typeof(Sample.Pears));
        var order = Drawn(tests, folder.PathOf("results/order.txt"));
        order.Starts(1, tests[0]);
        order.Starts(0, tests[1]);

        order.Keep().ShouldBeNull();

        folder.Read("results/order.txt").ShouldBe($"""
            # order seed 7
            # worker 0
            {tests[1].TestCaseDisplayName}
            # worker 1
            {tests[0].TestCaseDisplayName}

            """);
    }

    [Fact]
    public async Task Says_why_it_could_not_be_kept_and_fails_nothing()
    {
        folder.Write("results", "a file where a folder should be");

        Drawn(await Found.InAsync(typeof(Sample.Pears)), folder.PathOf("results/order.txt")).Keep()
            .ShouldStartWith("The order of the tests could not be kept: ");
    }

    private static OrderInProgress Drawn(IReadOnlyList<IXunitTestCase> tests, string path)
    {
        var request = new OrderRequest(new Seed(7), Kept: null);
        return new(typeof(Sample).Assembly, request, RunOrder.Of(tests, request), remarks: []) { OrderPath = path };
    }
}
