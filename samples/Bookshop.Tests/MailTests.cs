using Shakeout.Fixtures.Watching;

namespace Bookshop.Tests;

public class MailOutboxTests(MailOutbox outbox)
{
    private readonly Mail _mail = Make.Mails.Build();

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
        outbox.Send(_mail);
        Assert.Equal([_mail], outbox.Held);
    }

    [Fact]
    public void When_the_server_is_back_held_mail_leaves()
    {
        outbox.Pause();
        outbox.Send(_mail);
        outbox.Resume();
        Assert.Equal([_mail], outbox.Sent);
    }

    [Fact]
    public void Mail_leaves_in_the_order_it_was_written()
    {
        var mails = Make.Mails.Build(3);
        outbox.Send(mails[0]);
        outbox.Pause();
        outbox.Send(mails[1]);
        outbox.Resume();
        outbox.Send(mails[2]);
        Assert.Equal(mails, outbox.Sent);
    }

    [FixtureFact]
    public void Held_mail_is_announced_when_it_leaves(Watcher watcher)
    {
        var left = watcher.Event<Mail>(outbox, nameof(outbox.Left));
        outbox.Pause();
        outbox.Send(_mail);
        left.ShouldNeverHaveFired();
        outbox.Resume();
        left.ShouldHaveFiredWith(_mail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ida")]
    public void Mail_needs_an_address(string to) =>
        Assert.Throws<FormatException>(() => outbox.Send(Make.Mails.With(mail => mail.To, to).Build()));
}
