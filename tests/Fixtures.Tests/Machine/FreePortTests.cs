using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

public sealed class AFreePort : IDisposable
{
    private readonly FreePort _port = new();

    public void Dispose() => _port.Dispose();

    [Fact]
    public void Answers_nobody()
    {
        using var client = new TcpClient();

        Should.Throw<SocketException>(() => client.Connect(_port.EndPoint)).SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
        _port.ToString().ShouldBe($"127.0.0.1:{_port.Number}");
    }

    [Fact]
    public void Is_no_other_tests()
    {
        var ports = Enumerable.Range(0, 300).AsParallel().Select(_ => new FreePort()).ToList();

        ports.Select(port => port.Number).Append(_port.Number).Distinct().Count().ShouldBe(301);

        ports.ForEach(port => port.Dispose());
    }

    [Fact]
    public void Serves_when_released()
    {
        _port.Release();
        _port.Release();

        Serve(_port.EndPoint).ShouldBe("served");
    }

    [Fact]
    public void Serves_on_Linux_while_it_is_held()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a port that is held serves nobody.");

        Serve(_port.EndPoint).ShouldBe("served");
    }

    [Fact]
    public void Is_held_on_Linux_against_servers_that_do_not_share_until_it_is_released()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The system is called directly: .NET's sockets share.");

        var held = CanBindAlone(_port.Number);
        _port.Release();

        (held, CanBindAlone(_port.Number)).ShouldBe((false, true));
    }

    [Fact]
    public void Has_others_beside_it_that_go_with_it()
    {
        var other = _port.Another();

        other.Number.ShouldNotBe(_port.Number);
        _port.Dispose();
        Serve(other.EndPoint).ShouldBe("served");
    }

    private static string Serve(IPEndPoint address)
    {
        using var server = new TcpListener(address);
        server.Start();
        using var client = new TcpClient();
        client.Connect(address);
        using var accepted = server.AcceptTcpClient();
        return "served";
    }

    private static bool CanBindAlone(int port)
    {
        var address = new IPEndPoint(IPAddress.Loopback, port).Serialize();
        var socket = LibC.Socket((int)AddressFamily.InterNetwork, 1, 0);
        var result = LibC.Bind(socket, address.Buffer.ToArray(), address.Size);
        _ = LibC.Close(socket);
        return result == 0;
    }

    private static class LibC
    {
        [DllImport("libc", EntryPoint = "socket")]
        public static extern int Socket(int domain, int type, int protocol);

        [DllImport("libc", EntryPoint = "bind")]
        public static extern int Bind(int socket, byte[] address, int length);

        [DllImport("libc", EntryPoint = "close")]
        public static extern int Close(int socket);
    }
}
