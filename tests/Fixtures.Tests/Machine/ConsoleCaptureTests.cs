using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

[Collection(WholeProcess.Name)]
public sealed class AConsoleCapture
{
    private readonly RequestLog _log = new();

    [Fact]
    public void Keeps_what_is_printed_and_types_what_is_read()
    {
        using var console = new ConsoleCapture(_log.Request());
        console.Type("Emma");
        console.Type("y");

        var title = Console.ReadLine();
        Console.Write("Delete '{0}'? ", title);
        var isSure = Console.Read() == 'y';
        Console.Error.WriteLine(isSure);
        Console.WriteLine("Deleted.");

        console.Out.ShouldBe("Delete 'Emma'? Deleted.\n");
        console.Error.ShouldBe("True\n");
    }

    [Fact]
    public void Tells_all_of_it_to_the_tests_output_in_the_order_of_the_lines()
    {
        var console = new ConsoleCapture(_log.Request());
        console.Type("y");
        console.Type("never");
        Console.Write("Sure");
        Console.Error.WriteLine("careful");
        Console.WriteLine("?");
        Console.ReadLine();
        Console.Write("two\r\nlines\n\nand a rest");

        console.Dispose();

        _log.Lines.ShouldBe("""
            output: error: careful
            output: out: Sure?
            output: in: y
            output: out: two
            output: out: lines
            output: out: 
            output: out: and a rest
            note: typed and never read: 'never'
            """);
    }

    [Fact]
    public void Gives_the_real_console_back()
    {
        var before = (Console.Out, Console.Error, Console.In);
        var console = new ConsoleCapture(_log.Request());
        var during = (Console.Out, Console.Error, Console.In);

        console.Dispose();

        (Console.Out, Console.Error, Console.In).ShouldBe(before);
        during.ShouldNotBe(before);
    }

    [Fact]
    public void Passes_on_what_is_printed_later_by_who_kept_its_writer()
    {
        var real = Console.Out;
        try
        {
            var outer = new StringWriter();
            Console.SetOut(outer);
            var console = new ConsoleCapture(_log.Request());
            var kept = Console.Out;
            console.Dispose();

            kept.Write("late");

            outer.ToString().ShouldBe("late");
            console.Out.ShouldBeEmpty();
        }
        finally
        {
            Console.SetOut(real);
        }
    }

    [Fact]
    public void Loses_nothing_of_several_threads_and_keeps_their_lines_whole()
    {
        var console = new ConsoleCapture(_log.Request());

        Parallel.For(0, 8, thread =>
        {
            for (var line = 0; line < 500; line++)
            {
                Console.WriteLine($"{thread}-{line}");
                Console.Error.WriteLine("{0}/{1}", thread, line);
                _ = console.Out.Length;
            }
        });
        console.Dispose();

        var all = Enumerable.Range(0, 8).SelectMany(_ => Enumerable.Range(0, 500), (thread, line) => (thread, line)).ToList();
        console.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
            .ShouldBe(all.Select(at => $"{at.thread}-{at.line}").Order(StringComparer.Ordinal));
        _log.Lines.Split('\n').Order(StringComparer.Ordinal)
            .ShouldBe(all.SelectMany(at => new[] { $"output: out: {at.thread}-{at.line}", $"output: error: {at.thread}/{at.line}" }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ends_the_wait_of_code_that_reads_more_than_was_typed()
    {
        using var console = new ConsoleCapture(_log.Request());
        console.Type("y");
        Console.ReadLine();

        Should.Throw<FixtureException>(Console.ReadLine).Message.ShouldBe(
            "The code under test reads from the console, and 'Shop.Tests.OrderTests.Writes(count: 2)' typed nothing more. Call Type(\"…\") for each line before the code runs, or CloseInput() if it reads until there is no more.");
    }

    [Fact]
    public async Task Is_read_to_the_end_by_every_way_of_reading()
    {
        using var console = new ConsoleCapture(_log.Request());
        foreach (var line in (string[])["a", "", "bcd", "e", "f"])
            console.Type(line);
        console.CloseInput();
        var read = new List<object?>();

        read.Add((char)Console.In.Peek());
        read.Add(Console.ReadLine());
        read.Add(await Console.In.ReadLineAsync(TestContext.Current.CancellationToken));
        var buffer = new char[2];
        read.Add(Console.In.Read(buffer, 0, 2));
        read.Add(new string(buffer));
        read.Add(Console.ReadLine());
        read.Add(await Console.In.ReadToEndAsync(TestContext.Current.CancellationToken));
        read.Add(Console.ReadLine());
        read.Add(Console.Read());
        read.Add(Console.In.Peek());

        read.ShouldBe(['a', "a", "", 2, "bc", "d", "e\nf\n", null, -1, -1]);
        Should.Throw<FixtureException>(() => console.Type("g")).Message.ShouldBe(
            "'g' cannot be typed: 'Shop.Tests.OrderTests.Writes(count: 2)' has closed the input. Type it before CloseInput().");
    }
}
