using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Shakeout.TestOrderShuffler.Worker.Hosting;
using Shakeout.TestOrderShuffler.Worker.Protocol;

// A worker: `Shakeout.TestOrderShuffler.Worker <pipe>`. It is started by the tool, takes commands from the pipe and
// tells what happens there, never on standard output, which belongs to the tests. It ends with the pipe.
using var pipe = new NamedPipeClientStream(".", args[0], PipeDirection.InOut);
pipe.Connect();
using var reader = new BinaryReader(pipe);
using var writer = new BinaryWriter(new BufferedStream(pipe));

// Ctrl-C reaches every process of a terminal, and some kills a whole group. It is the tool that stops; a worker that
// died of it would look like a crash.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);

var commands = new BlockingCollection<WorkerCommand>();
var busy = false;
var watch = new CrashWatch(Tell);
new Thread(Listen) { IsBackground = true }.Start();

SuiteHost? host = null;
foreach (var command in commands.GetConsumingEnumerable())
{
    busy = true;
    Execute(command);
    busy = false;
}

watch.Leave();
Environment.Exit(0);

void Execute(WorkerCommand command)
{
    switch (command)
    {
        case WorkerCommand.Load load:
            host = new SuiteHost(load, Tell);
            Tell(new WorkerEvent.Ready(Environment.Version.ToString()));
            break;
        case WorkerCommand.Discover:
            host!.Discover();
            break;
        case WorkerCommand.Run run:
            host!.Run(run.Plan);
            break;
    }
}

void Listen()
{
    try
    {
        while (true)
            commands.Add(Wire.ReadCommand(reader));
    }
    catch (Exception gone) when (gone is IOException or ObjectDisposedException)
    {
        // Nobody listens any more: a test in progress may never end, so it is not waited for.
        if (busy)
            Process.GetCurrentProcess().Kill();
        commands.CompleteAdding();
    }
}

void Tell(WorkerEvent happening)
{
    lock (writer)
        Wire.Write(writer, happening);
}
