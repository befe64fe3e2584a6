using System.Net.Sockets;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Retrying;
using Shakeout.Fixtures.Tests;
using Shakeout.Fixtures.Time;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The pieces that the guide to starts that may fail shows.</summary>
internal static class RetrySnippets
{
    #region retry-fixture
    [Fixture(Scope.Assembly)]
    public static async Task<Queue> OrderQueue(FixtureRequest request)
    {
        var queue = new Queue("127.0.0.1", 5672);
        await request.RetryAsync((attempt, cancellation) => queue.OpenAsync(cancellation));
        return queue;
    }
    #endregion

    /// <summary>What is noted of a start that succeeds, and what is said of one that does not.</summary>
    public static async Task<string> PrintAsync()
    {
        var clock = new FakeClock();
        var slow = new RequestLog();
        var dead = new RequestLog();
        var started = OpenAsync(slow.Request("Shop.Tests.Sells", "OrderQueue"), new("127.0.0.1", 5672) { RefusesUntil = 3, Clock = clock });
        var failed = OpenAsync(dead.Request("Shop.Tests.Sells", "OrderQueue"), new("127.0.0.1", 5672) { Clock = clock });
        clock.Advance(TimeSpan.FromMinutes(1));
        await started;
        return $"{slow.Notes}\n----\n{(await Should.ThrowAsync<FixtureException>(failed)).Message}\n";
    }

    private static Task OpenAsync(FixtureRequest request, Queue queue)
    {
        #region retry-with-options
        var options = new RetryOptions { Attempts = 4, ShouldRetry = error => error is SocketException };
        #endregion
        return request.RetryAsync((_, cancellation) => queue.OpenAsync(cancellation), options with { Clock = queue.Clock });
    }

    internal sealed class Queue(string host, int port)
    {
        private int _attempts;

        public int RefusesUntil { get; init; } = int.MaxValue;

        public FakeClock Clock { get; init; } = new();

        public string Address => $"{host}:{port}";

        public Task OpenAsync(CancellationToken cancellation)
            => ++_attempts < RefusesUntil && !cancellation.IsCancellationRequested
                ? Task.FromException(new SocketException((int)SocketError.ConnectionRefused, $"Connection refused {Address}"))
                : Task.CompletedTask;
    }
}
