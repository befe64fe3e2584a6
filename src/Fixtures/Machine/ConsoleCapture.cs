using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>The console of one test: what is printed is captured, what is read was typed by the test.</summary>
/// <remarks>
/// <code>
/// console.Type("y");
/// Shop.Run(["delete", "Emma"]);
/// console.Out.ShouldBe("Delete 'Emma'? Deleted.\n");
/// </code>
/// <para>
/// Nothing is lost: in the teardown all of it goes to the test's output, line by line in the order in which it was printed, as
/// <c>out: …</c>, <c>error: …</c> and <c>in: …</c>. Whoever prints after the teardown through a writer it took before reaches the
/// real console. Input that nobody read is noted.
/// </para>
/// <para>
/// It works on <see cref="Console"/>'s readers and writers. <see cref="Console.ReadKey()"/>, the standard streams themselves and
/// other processes pass it by.
/// </para>
/// <para>
/// One for each test, and exclusive: the console belongs to the whole process, so tests that use this run one at a time; what a
/// test beside them prints meanwhile is captured too. May be used from any thread, and printed to from several.
/// </para>
/// </remarks>
[Fixture(Exclusive = true)]
public sealed class ConsoleCapture : IDisposable
{
    private readonly FixtureRequest _request;
    private readonly ConsoleTranscript _transcript = new();
    private readonly TextWriter _realOut = Console.Out;
    private readonly TextWriter _realError = Console.Error;
    private readonly TextReader _realIn = Console.In;
    private readonly CapturedWriter _out;
    private readonly CapturedWriter _error;
    private readonly TypedReader _in;

    /// <summary>Begins to capture.</summary>
    /// <param name="request">Who asks: the captured lines go to that test's output.</param>
    public ConsoleCapture(FixtureRequest request)
    {
        _request = request;
        _out = new CapturedWriter("out", _transcript, _realOut);
        _error = new CapturedWriter("error", _transcript, _realError);
        _in = new TypedReader(_transcript, request.AskedBy);
        Console.SetOut(_out);
        Console.SetError(_error);
        Console.SetIn(_in);
    }

    /// <summary>What was printed so far. A line ends with <c>\n</c> on every system, unless the code wrote another end itself.</summary>
    public string Out => _out.Text;

    /// <summary>What was printed to standard error so far; see <see cref="Out"/>.</summary>
    public string Error => _error.Text;

    /// <summary>Types a line for the code under test to read. Lines are read in the order in which they were typed.</summary>
    /// <remarks>
    /// Code that reads more than was typed gets a <see cref="FixtureException"/> in place of the line: the test would wait for ever.
    /// </remarks>
    /// <param name="line">The line, without its end.</param>
    public void Type(string line) => _in.Type(line);

    /// <summary>Ends the input, as Ctrl+D does: after what was typed, the code under test reads that there is no more.</summary>
    public void CloseInput() => _in.CloseInput();

    /// <summary>Gives the console back and writes what was captured to the test's output.</summary>
    public void Dispose()
    {
        Console.SetIn(_realIn);
        Console.SetError(_realError);
        Console.SetOut(_realOut);
        _out.PassOn();
        _error.PassOn();
        foreach (var line in _transcript.Lines)
            _request.WriteLine(line);
        if (_in.Unread is { Count: > 0 } unread)
            _request.Note($"typed and never read: {Names.Quoted(unread)}");
    }
}
