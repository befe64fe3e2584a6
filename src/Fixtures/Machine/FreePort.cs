using System.Net;
using System.Net.Sockets;

namespace Shakeout.Fixtures.Machine;

/// <summary>A TCP port of the loopback address 127.0.0.1 that nobody listens on, held for the test.</summary>
/// <remarks>
/// <code>
/// port.Release();
/// await using var server = await Server.StartAsync(port.Number);
/// server.Address.ShouldBe(port.ToString());
/// </code>
/// <para>
/// A socket is bound to the port and does not listen. As long as it is held, the system gives the port to nobody who asks for
/// any free one, so that no two tests have the same, in whatever process; who connects to it is refused.
/// </para>
/// <para>
/// <see cref="Release"/> it just before the server starts. In between another process can take it: the chance is small, and not
/// none. On Linux there is no such gap for servers that set <c>SO_REUSEADDR</c>, as every .NET server does: they start on a port
/// that is still held, so do not release it there. A server that can take port 0 and tell which one it got needs no fixture at all.
/// </para>
/// <para>Only 127.0.0.1 is held, not <c>::1</c>. One for each test. May be used from any thread.</para>
/// </remarks>
[Fixture]
public sealed class FreePort : IDisposable
{
    private readonly Socket _holder = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<FreePort> _others = [];

    /// <summary>Takes a port that is free, and holds it.</summary>
    public FreePort()
    {
        _holder.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        EndPoint = (IPEndPoint)_holder.LocalEndPoint!;
    }

    /// <summary>The port's number. Reading it releases nothing.</summary>
    public int Number => EndPoint.Port;

    /// <summary>127.0.0.1 with the port's number.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>One more port, for a test that needs several; given back with this one.</summary>
    public FreePort Another()
    {
        var other = new FreePort();
        lock (_others)
            _others.Add(other);
        return other;
    }

    /// <summary>Lets go of the port, for the server under test to take. Does nothing the second time.</summary>
    public void Release() => _holder.Dispose();

    /// <summary>Lets go of the port and of those that <see cref="Another"/> gave.</summary>
    public void Dispose()
    {
        Release();
        lock (_others)
            _others.ForEach(other => other.Dispose());
    }

    /// <summary>The address as it stands in a URL: <c>127.0.0.1:40435</c>.</summary>
    public override string ToString() => EndPoint.ToString();
}
