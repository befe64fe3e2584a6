namespace Bookshop;

public sealed record Mail(string To, string Subject);

/// <summary>Mail on its way to customers. While paused it keeps what it is given.</summary>
public sealed class MailOutbox
{
    private readonly List<Mail> _held = [];
    private readonly List<Mail> _sent = [];

    /// <summary>The outbox that the whole shop writes to.</summary>
    public static MailOutbox Shop { get; } = new();

    /// <summary>Raised for each mail that leaves.</summary>
    public event Action<Mail>? Left;

    public bool IsPaused { get; private set; }

    public IReadOnlyList<Mail> Held => _held;

    public IReadOnlyList<Mail> Sent => _sent;

    public void Send(Mail mail)
    {
        if (!mail.To.Contains('@'))
            throw new FormatException($"'{mail.To}' is no address.");
        if (IsPaused)
            _held.Add(mail);
        else
            Leave(mail);
    }

    public void Pause() => IsPaused = true;

    public void Resume()
    {
        IsPaused = false;
        _held.ForEach(Leave);
        _held.Clear();
    }

    private void Leave(Mail mail)
    {
        _sent.Add(mail);
        Left?.Invoke(mail);
    }
}
