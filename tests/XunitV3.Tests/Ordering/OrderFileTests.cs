using Shakeout.Fixtures;
using Shakeout.XunitV3.Ordering;

namespace Shakeout.XunitV3.Tests.Ordering;

public class AnOrderFile
{
    private static readonly string[][] Workers = [["A.One", "# is odd", @"\ is odd too"], ["B.Two(text: \"a\\nb\")"]];

    [Fact]
    public void Holds_the_tests_of_each_worker_under_its_heading()
        => KeptOrder.Text(["order seed 7"], Workers).ShouldBe("""
            # order seed 7
            # worker 0
            A.One
            \# is odd
            \\ is odd too
            # worker 1
            B.Two(text: "a\nb")

            """);

    [Fact]
    public void Is_read_as_it_was_written()
    {
        using var file = new OrderFile(KeptOrder.Text(["order seed 7"], Workers));

        KeptOrder.Read(file.Path).Workers.ShouldBe(Workers);
    }

    [Theory]
    [InlineData("A\nB\n", "A B")]
    [InlineData("A\r\n\r\nB\r\n", "A B")]
    [InlineData("A\n# worker 1\nB\n", "A | B")]
    [InlineData("# worker 0\n# nothing\n# worker 1\nB", "B")]
    public void May_be_written_by_hand(string text, string workers)
    {
        using var file = new OrderFile(text);

        string.Join(" | ", KeptOrder.Read(file.Path).Workers.Select(tests => string.Join(' ', tests))).ShouldBe(workers);
    }

    [Fact]
    public void Without_a_test_is_refused()
    {
        using var file = new OrderFile("# worker 0\n\n");

        Should.Throw<FixtureException>(() => KeptOrder.Read(file.Path)).Message
            .ShouldBe($"The order file '{file.Path}' names no test. It takes the name of one test a line.");
    }

    [Fact]
    public void That_is_not_there_is_refused()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "no such file.txt");

        Should.Throw<FixtureException>(() => KeptOrder.Read(path)).Message.ShouldBe($"""
            SHAKEOUT_ORDER names '{path}', which cannot be read: Could not find file '{path}'.
            Name the order file that a run kept in TestResults.
            """);
    }
}

/// <summary>A file with an order, for as long as a test needs it.</summary>
internal sealed class OrderFile : IDisposable
{
    public OrderFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
