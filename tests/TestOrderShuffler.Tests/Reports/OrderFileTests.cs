using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class OrderFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_read_back_as_it_was_written()
    {
        OrderFile.Write(_folder["order.txt"], [SampleReport.Empty, SampleReport.SetsCulture]);

        File.ReadAllText(_folder["order.txt"]).ShouldBe("Bookshop.CatalogTests.Is_empty_at_start\nBookshop.PriceTests+Abroad.Formats(text: \"it's 5 €\")\n");
        (await OrderFile.ReadAsync(_folder["order.txt"], TestContext.Current.CancellationToken))
            .ShouldBe([SampleReport.Empty.Name, SampleReport.SetsCulture.Name]);
    }

    [Fact]
    public async Task Of_another_system_is_read_as_well()
        => (await OrderFile.ReadAsync(_folder.Write("order.txt", "\uFEFFA.B\r\n\r\n  A.C  "), TestContext.Current.CancellationToken)).ShouldBe(["A.B", "A.C"]);

    [Fact]
    public async Task Of_an_ordinary_run_is_read_worker_by_worker()
        => (await OrderFile.ReadAsync(_folder.Write("order.txt", "# order seed 7\n# worker 0\nA.B\n# worker 1\nA.C\n"), TestContext.Current.CancellationToken)).ShouldBe(["A.B", "A.C"]);

    [Fact]
    public async Task That_does_not_exist_is_refused()
        => (await RefusalAsync(_folder["none.txt"])).ShouldBe($"There is no order file '{_folder["none.txt"]}'.\n"
            + "Name a file that 'shakeout shuffle' kept in its orders folder, or one with the name of a test on each line.");

    [Fact]
    public async Task That_names_no_test_is_refused()
        => (await RefusalAsync(_folder.Write("order.txt", "\n"))).ShouldBe($"The order file '{_folder["order.txt"]}' names no test.\nIt takes the name of one test a line.");

    [Fact]
    public void Is_kept_for_each_order_in_place_of_an_earlier_run()
    {
        _folder.Write("orders/order-002.txt", "old");
        _folder.Write("orders/notes.txt", "mine");

        OrderFolder.Open(_folder["orders"]).OrderFinished(1, new OrderRun([new TestResult(SampleReport.Adds, TestOutcome.Passed)]));

        _folder.Files().ShouldBe(["orders/notes.txt", "orders/order-001.txt"]);
        File.ReadAllText(_folder["orders/order-001.txt"]).ShouldBe("Bookshop.OrderTests.Adds_to_catalog\n");
    }

    [Fact]
    public void That_cannot_be_kept_costs_no_findings()
    {
        var orders = OrderFolder.Open(_folder["orders"]);
        Directory.Delete(_folder["orders"]);

        orders.OrderFinished(1, new OrderRun([]));

        orders.Problem!.ShouldStartWith($"'{_folder["orders/order-001.txt"]}' cannot be written: ");
    }

    private static async Task<string> RefusalAsync(string path)
        => (await Should.ThrowAsync<ReportFileException>(() => OrderFile.ReadAsync(path, TestContext.Current.CancellationToken))).Message;
}
