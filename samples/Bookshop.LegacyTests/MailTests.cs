namespace Bookshop.LegacyTests;

public class ShopMailTests
{
    private readonly Mail _mail = new($"{Guid.NewGuid():N}@example.org", "Your order 7");

    [Fact]
    public void While_the_server_is_down_mail_is_held()
    {
        MailOutbox.Shop.Pause();
        MailOutbox.Shop.Send(_mail);
        Assert.Contains(_mail, MailOutbox.Shop.Held);
    }

    [Fact]
    public void When_the_server_is_back_held_mail_leaves()
    {
        MailOutbox.Shop.Pause();
        MailOutbox.Shop.Send(_mail);
        MailOutbox.Shop.Resume();
        Assert.Contains(_mail, MailOutbox.Shop.Sent);
    }
}

public class MailOutboxTests
{
    private readonly MailOutbox _outbox = new();

    [Fact]
    public void It_starts_open_and_empty()
    {
        Assert.False(_outbox.IsPaused);
        Assert.Empty(_outbox.Sent);
        Assert.Empty(_outbox.Held);
    }

    [Fact]
    public void Mail_leaves_in_the_order_it_was_written()
    {
        _outbox.Send(new Mail("ida@example.org", "first"));
        _outbox.Pause();
        _outbox.Send(new Mail("ida@example.org", "second"));
        _outbox.Resume();
        _outbox.Send(new Mail("ida@example.org", "third"));
        Assert.Equal(["first", "second", "third"], _outbox.Sent.Select(mail => mail.Subject));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ida")]
    public void Mail_needs_an_address(string to) =>
        Assert.Throws<FormatException>(() => _outbox.Send(new Mail(to, "Hello")));
}
