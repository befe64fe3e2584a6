namespace Shakeout.TestOrderShuffler.Worker.Protocol;

/// <summary>Commands and events as bytes on the private pipe between the tool and a worker.</summary>
internal static class Wire
{
    private enum Tag : byte
    {
        Load,
        Discover,
        Run,
        Ready,
        Refused,
        Tests,
        Started,
        Saw,
        Finished,
        CleanupFailed,
        Dying,
        Done,
    }

    public static void Write(BinaryWriter to, WorkerCommand command)
    {
        switch (command)
        {
            case WorkerCommand.Load load:
                to.Write((byte)Tag.Load);
                to.Write(load.SuitePath);
                to.Write(load.AgentPath);
                WriteList(to, load.ProjectAssemblies, to.Write);
                WriteList(to, load.Settings, pair => WritePair(to, pair));
                WriteList(to, load.Readings, to.Write);
                break;
            case WorkerCommand.Discover:
                to.Write((byte)Tag.Discover);
                break;
            case WorkerCommand.Run run:
                to.Write((byte)Tag.Run);
                WriteList(to, run.Plan, test =>
                {
                    to.Write(test.Class);
                    to.Write(test.Method);
                    to.Write(test.Name);
                });
                break;
        }

        to.Flush();
    }

    public static void Write(BinaryWriter to, WorkerEvent happening)
    {
        switch (happening)
        {
            case WorkerEvent.Ready ready:
                to.Write((byte)Tag.Ready);
                to.Write(ready.Runtime);
                break;
            case WorkerEvent.Refused refused:
                to.Write((byte)Tag.Refused);
                to.Write(refused.Reason);
                break;
            case WorkerEvent.Tests tests:
                to.Write((byte)Tag.Tests);
                WriteList(to, tests.Found, test => WriteTest(to, test));
                break;
            case WorkerEvent.Started started:
                to.Write((byte)Tag.Started);
                to.Write(started.Index);
                break;
            case WorkerEvent.Saw saw:
                to.Write((byte)Tag.Saw);
                to.Write(saw.Index);
                WriteList(to, saw.Slots, to.Write);
                break;
            case WorkerEvent.Finished finished:
                to.Write((byte)Tag.Finished);
                to.Write(finished.Index);
                to.Write((byte)finished.Verdict);
                to.Write(finished.Failure);
                break;
            case WorkerEvent.CleanupFailed cleanup:
                to.Write((byte)Tag.CleanupFailed);
                to.Write(cleanup.What);
                to.Write(cleanup.Failure);
                break;
            case WorkerEvent.Dying dying:
                to.Write((byte)Tag.Dying);
                to.Write(dying.Test);
                to.Write((byte)dying.How);
                to.Write(dying.Text);
                break;
            case WorkerEvent.Done done:
                to.Write((byte)Tag.Done);
                to.Write(done.WorkingSet);
                to.Write(done.LiveContexts);
                break;
        }

        to.Flush();
    }

    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    public static WorkerCommand ReadCommand(BinaryReader from) => (Tag)from.ReadByte() switch
    {
        Tag.Load => new WorkerCommand.Load(
            from.ReadString(), from.ReadString(), ReadList(from, from.ReadString), ReadList(from, () => ReadPair(from)))
        {
            Readings = ReadList(from, from.ReadString),
        },
        Tag.Discover => new WorkerCommand.Discover(),
        Tag.Run => new WorkerCommand.Run(ReadList(from, () => new PlannedTest(from.ReadString(), from.ReadString(), from.ReadString()))),
        var tag => throw new InvalidDataException($"{tag} is no command."),
    };

    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    public static WorkerEvent ReadEvent(BinaryReader from) => (Tag)from.ReadByte() switch
    {
        Tag.Ready => new WorkerEvent.Ready(from.ReadString()),
        Tag.Refused => new WorkerEvent.Refused(from.ReadString()),
        Tag.Tests => new WorkerEvent.Tests(ReadList(from, () => ReadTest(from))),
        Tag.Started => new WorkerEvent.Started(from.ReadInt32()),
        Tag.Saw => new WorkerEvent.Saw(from.ReadInt32(), ReadList(from, from.ReadInt32)),
        Tag.Finished => new WorkerEvent.Finished(from.ReadInt32(), (Verdict)from.ReadByte(), from.ReadString()),
        Tag.CleanupFailed => new WorkerEvent.CleanupFailed(from.ReadString(), from.ReadString()),
        Tag.Dying => new WorkerEvent.Dying(from.ReadString(), (Death)from.ReadByte(), from.ReadString()),
        Tag.Done => new WorkerEvent.Done(from.ReadInt64(), from.ReadInt32()),
        var tag => throw new InvalidDataException($"{tag} is no event."),
    };

    private static void WriteTest(BinaryWriter to, TestDescription test)
    {
        to.Write(test.Name);
        to.Write(test.Collection);
        to.Write(test.Class);
        to.Write(test.Method);
        to.Write(test.DeclaredPlace ?? -1);
        WriteList(to, test.Traits, pair => WritePair(to, pair));
    }

    private static TestDescription ReadTest(BinaryReader from) => new(
        from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(),
        from.ReadInt32() is >= 0 and var place ? place : null, ReadList(from, () => ReadPair(from)));

    private static void WritePair(BinaryWriter to, KeyValuePair<string, string> pair)
    {
        to.Write(pair.Key);
        to.Write(pair.Value);
    }

    private static KeyValuePair<string, string> ReadPair(BinaryReader from) => new(from.ReadString(), from.ReadString());

    private static void WriteList<T>(BinaryWriter to, IReadOnlyList<T> items, Action<T> write)
    {
        to.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static List<T> ReadList<T>(BinaryReader from, Func<T> read)
    {
        var count = from.ReadInt32();
        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items;
    }
}
