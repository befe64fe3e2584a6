using System.Text.Json;

namespace Shakeout.TestOrderShuffler.Worker.Tests.Protocol;

/// <summary>Every message arrives as it was sent.</summary>
public sealed class WireTests
{
    private static readonly KeyValuePair<string, string>[] Pairs = [new("culture", "de-DE"), new("", "ü\n\"")];

    [Fact]
    public void Commands_arrive_whole_and_in_order()
    {
        WorkerCommand[] sent =
        [
            new WorkerCommand.Load("/a suite.dll", "/agent.dll", ["One", "Two"], Pairs),
            new WorkerCommand.Load("", "", [], []) { Readings = ["/one", "/two"] },
            new WorkerCommand.Discover(),
            new WorkerCommand.Run([new PlannedTest("A.B", "C", "A.B.C(text: \"ä\")"), new PlannedTest("A.B+D", "E", "A.B+D.E #2")]),
            new WorkerCommand.Run([]),
        ];
        using var pipe = new MemoryStream();
        using var writer = new BinaryWriter(pipe);
        foreach (var command in sent)
            Wire.Write(writer, command);
        pipe.Position = 0;
        using var reader = new BinaryReader(pipe);

        Text(sent.Select(_ => Wire.ReadCommand(reader))).ShouldBe(Text(sent));
        Should.Throw<EndOfStreamException>(() => Wire.ReadCommand(reader));
    }

    [Fact]
    public void Events_arrive_whole_and_in_order()
    {
        WorkerEvent[] sent =
        [
            new WorkerEvent.Ready("10.0.1"),
            new WorkerEvent.Refused("no\nlines lost"),
            new WorkerEvent.Tests([new TestDescription("A.B.C", "collection", "A.B", "C", null, []), new TestDescription("A.B.D", "", "A.B", "D", 0, Pairs)]),
            new WorkerEvent.Tests([]),
            new WorkerEvent.Started(70_000),
            new WorkerEvent.Saw(70_000, [0, 3, 200_000]),
            .. Enum.GetValues<Verdict>().Select(verdict => new WorkerEvent.Finished(3, verdict, $"as {verdict}")),
            new WorkerEvent.CleanupFailed("class 'A.B'", "the ledger is locked"),
            .. Enum.GetValues<Death>().Select(death => new WorkerEvent.Dying("A.B.C", death, "")),
            new WorkerEvent.Done(5_000_000_000, 20),
        ];
        using var pipe = new MemoryStream();
        using var writer = new BinaryWriter(pipe);
        foreach (var happening in sent)
            Wire.Write(writer, happening);
        pipe.Position = 0;
        using var reader = new BinaryReader(pipe);

        Text(sent.Select(_ => Wire.ReadEvent(reader))).ShouldBe(Text(sent));
        Should.Throw<EndOfStreamException>(() => Wire.ReadEvent(reader));
    }

    [Fact]
    public void Every_message_there_is_was_sent()
    {
        typeof(WorkerCommand).GetNestedTypes().Select(type => type.Name).ShouldBe(["Load", "Discover", "Run"], ignoreOrder: true);
        typeof(WorkerEvent).GetNestedTypes().Select(type => type.Name)
            .ShouldBe(["Ready", "Refused", "Tests", "Started", "Saw", "Finished", "CleanupFailed", "Dying", "Done"], ignoreOrder: true);
    }

    [Fact]
    public void An_event_is_no_command()
    {
        using var pipe = new MemoryStream();
        using var writer = new BinaryWriter(pipe);
        Wire.Write(writer, new WorkerEvent.Ready("10.0.1"));
        pipe.Position = 0;
        using var reader = new BinaryReader(pipe);

        Should.Throw<InvalidDataException>(() => Wire.ReadCommand(reader)).Message.ShouldBe("Ready is no command.");
    }

    private static string Text(IEnumerable<object> messages)
        => string.Join('\n', messages.Select(message => $"{message.GetType().Name} {JsonSerializer.Serialize(message, message.GetType())}"));
}
