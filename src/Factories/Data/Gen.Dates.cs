using Shakeout.Factories.Data;

namespace Shakeout.Factories;

/// <content>Moments and days. They are whole seconds, which every database stores as they are.</content>
public sealed partial class Gen
{
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>A moment before <see cref="Now"/>.</summary>
    /// <param name="days">How many days it can lie back: a year unless said otherwise.</param>
    public DateTimeOffset Past(int days = 365) => Now.AddSeconds(-Long(1, (long)days * SecondsOfDay));

    /// <summary>A moment after <see cref="Now"/>.</summary>
    /// <param name="days">How many days it can lie ahead: a year unless said otherwise.</param>
    public DateTimeOffset Future(int days = 365) => Now.AddSeconds(Long(1, (long)days * SecondsOfDay));

    /// <summary>A moment from the first up to the second one.</summary>
    /// <exception cref="FactoryException">The first is later than the second.</exception>
    public DateTimeOffset Between(DateTimeOffset first, DateTimeOffset last)
        => first <= last ? first.AddSeconds(Long(0, (last - first).Ticks / TimeSpan.TicksPerSecond)) : throw Ranges.Backwards(this, first, last);

    /// <inheritdoc cref="Between(DateTimeOffset, DateTimeOffset)"/>
    public DateTime Between(DateTime first, DateTime last)
        => first <= last ? first.AddSeconds(Long(0, (last - first).Ticks / TimeSpan.TicksPerSecond)) : throw Ranges.Backwards(this, first, last);

    /// <summary>A day from the first to the last one, both included.</summary>
    /// <exception cref="FactoryException">The first is later than the last.</exception>
    public DateOnly Between(DateOnly first, DateOnly last)
        => first <= last ? first.AddDays(Int(0, last.DayNumber - first.DayNumber)) : throw Ranges.Backwards(this, first, last);
}
