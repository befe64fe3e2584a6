using System.Security.Cryptography;

namespace Subjects.RacyPolluterV2;

internal static class Queue
{
    public static int Waiting;
}

public class WorkerTests
{
    [Fact]
    public void A_worker_is_quick_now_and_then()
    {
        Queue.Waiting = RandomNumberGenerator.GetInt32(100) < 85 ? 1 : 0;
        Assert.InRange(Queue.Waiting, 0, 1);
    }

    [Fact]
    public void A_worker_has_hands() => Assert.NotEmpty("hands");
}

public class QueueTests
{
    [Fact]
    public void Nobody_waits() => Assert.Equal(0, Queue.Waiting);

    [Fact]
    public void A_queue_has_two_ends() => Assert.NotEqual("front", "back");
}
