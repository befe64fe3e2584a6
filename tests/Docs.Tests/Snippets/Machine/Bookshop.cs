using System.Globalization;

namespace Shakeout.Docs.Tests.Snippets.Machine;

/// <summary>A bookshop, as far as the examples need one.</summary>
internal sealed record Catalogue(string Text)
{
    public static Catalogue Load(string file) => new(File.ReadAllText(file));

    public void Save(string file) => File.WriteAllText(file, Text);
}

internal static class Price
{
    public static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

internal static class Shop
{
    public static string Region => Environment.GetEnvironmentVariable("SHOP_REGION") ?? "world";

    public static bool IsOpen => DateTimeOffset.FromUnixTimeSeconds(0).ToLocalTime().Hour is > 8 and < 20;

    public static void Run(string[] arguments)
    {
        Console.Write($"Delete '{arguments[1]}'? ");
        Console.WriteLine(Console.ReadLine() == "y" ? "Deleted." : "Kept.");
    }
}

internal sealed class Server : IAsyncDisposable
{
    public static Task<Server> StartAsync(int port) => Task.FromResult(new Server { Address = $"127.0.0.1:{port}" });

    public required string Address { get; init; }

    public Task PingAsync(CancellationToken cancellation) => Task.FromCanceled(cancellation);

    public ValueTask DisposeAsync() => default;
}

internal sealed class Reservation(TimeSpan time, TimeProvider clock)
{
    private readonly DateTimeOffset _end = clock.GetUtcNow() + time;

    public bool IsOver => clock.GetUtcNow() >= _end;

    public Task Over { get; } = Task.Delay(time, clock);
}

internal sealed class Invoice(TimeProvider clock)
{
    public DateOnly Date { get; } = DateOnly.FromDateTime(clock.GetLocalNow().Date);
}
