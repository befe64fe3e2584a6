using Shakeout.Fixtures.Watching;

namespace Bookshop.Tests;

public class MailOutboxTests(MailOutbox outbox)
{
    private static readonly Mail Mail = new("ida@example.org", "Your order 7");

    [Fact]
    public void It_starts_open_and_empty()
    {
        Assert.False(outbox.IsPaused);
        Assert.Empty(outbox.Sent);
        Assert.Empty(outbox.Held);
    }

    [Fact]
    public void While_the_server_is_down_mail_is_held()
    {
        outbox.Pause();
        outbox.Send(Mail);
        Assert.Equal([Mail], outbox.Held);
    }

    [Fact]
    public void When_the_server_is_back_held_mail_leaves()
    {
        outbox.Pause();
        outbox.Send(Mail);
        outbox.Resume();
        Assert.Equal([Mail], outbox.Sent);
    }

    [Fact]
    public void Mail_leaves_in_the_order_it_was_written()
    {
        outbox.Send(Mail with { Subject = "first" });
        outbox.Pause();
        outbox.Send(Mail with { Subject = "second" });
        outbox.Resume();
        outbox.Send(Mail with { Subject = "third" });
        Assert.Equal(["first", "second", "third"], outbox.Sent.Select(mail => mail.Subject));
    }

    [FixtureFact]
    public void Held_mail_is_announced_when_it_leaves(Watcher watcher)
    {
        var left = watcher.Event<Mail>(outbox, nameof(outbox.Left));
        outbox.Pause();
        outbox.Send(Mail);
        left.ShouldNeverHaveFired();
        outbox.Resume();
        left.ShouldHaveFiredWith(Mail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ida")]
    public void Mail_needs_an_address(string to) =>
        Assert.Throws<FormatException>(() => outbox.Send(new Mail(to, "Hello")));
}
