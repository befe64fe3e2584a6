namespace Subjects.SameClassFixtureV3;

public sealed class Mailbox : IAsyncLifetime
{
    public List<string> Letters { get; private set; }

    public ValueTask InitializeAsync()
    {
        Letters = [];
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public class MailboxTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    [Theory]
    [InlineData("a letter")]
    public void Mail_arrives(string letter)
    {
        mailbox.Letters.Add(letter);
        Assert.Contains(letter, mailbox.Letters);
    }

    [Fact]
    public void There_is_no_mail_on_sundays() => Assert.Empty(mailbox.Letters);

    [Fact]
    public void There_is_a_mailbox() => Assert.NotNull(mailbox);
}

public class OtherMailboxTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    [Fact]
    public void Another_class_has_another_mailbox() => Assert.Empty(mailbox.Letters);
}
