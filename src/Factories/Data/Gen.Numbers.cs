using Shakeout.Factories.Data;

namespace Shakeout.Factories;

/// <content>Numbers. Both bounds belong to the range.</content>
public sealed partial class Gen
{
    /// <summary>The digits after the point of an amount of money.</summary>
    internal const int MoneyPlaces = 2;

    /// <summary>A whole number.</summary>
    /// <param name="min">The least that it can be.</param>
    /// <param name="max">The most that it can be.</param>
    /// <exception cref="FactoryException">The least is more than the most.</exception>
    public int Int(int min, int max) => (int)Long(min, max);

    /// <inheritdoc cref="Int"/>
    public long Long(long min, long max)
    {
        if (min > max)
            throw Ranges.Backwards(this, min, max);
        var count = unchecked((ulong)(max - min) + 1);
        return unchecked(min + (long)(count == 0 ? Stream.Next() : Stream.Below(count)));
    }

    /// <summary>A number with a fraction, each as likely as any other.</summary>
    /// <inheritdoc cref="Int"/>
    public double Double(double min, double max)
    {
        if (!(min <= max))
            throw Ranges.Backwards(this, min, max);
        var fraction = Stream.Fraction();
        return Math.Clamp((min * (1 - fraction)) + (max * fraction), min, max);
    }

    /// <summary>A decimal number with as many places as asked for.</summary>
    /// <param name="min">The least that it can be.</param>
    /// <param name="max">The most that it can be.</param>
    /// <param name="places">How many digits stand after the point, zeros too: 2 unless said otherwise.</param>
    /// <exception cref="FactoryException">No such number lies in the range, or there are more than 18 digits of them.</exception>
    public decimal Decimal(decimal min, decimal max, int places = 2) => Ranges.Decimal(this, min, max, places);

    /// <summary>An amount of money: a decimal number with two places, such as 12.30.</summary>
    /// <inheritdoc cref="Int"/>
    public decimal Money(decimal min, decimal max) => Ranges.Decimal(this, min, max, MoneyPlaces);

    /// <summary>True or false.</summary>
    /// <param name="chance">How likely true is, from 0 to 1: a half unless said otherwise.</param>
    public bool Bool(double chance = 0.5) => Stream.Fraction() < chance;
}
