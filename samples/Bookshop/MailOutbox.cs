namespace Bookshop;

public sealed record Mail(string To, string Subject);

/// <summary>Mail on its way to customers. While paused it keeps what it is given.</summary>
public sealed class MailOutbox
{
    private readonly List<Mail> _held = [];
    private readonly List<Mail> _sent = [];

    /// <summary>The outbox that the whole shop writes to.</summary>
    public static MailOutbox Shop { get; } = new();

    public bool IsPaused { get; private set; }

    public IReadOnlyList<Mail> Held => _held;

    public IReadOnlyList<Mail> Sent => _sent;

    public void Send(Mail mail)
    {
        if (!mail.To.Contains('@'))
            throw new FormatException($"'{mail.To}' is no address.");
        (IsPaused ? _held : _sent).Add(mail);
    }

    public void Pause() => IsPaused = true;

    public void Resume()
    {
        IsPaused = false;
        _sent.AddRange(_held);
        _held.Clear();
    }
}
