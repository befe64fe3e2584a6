using System.Globalization;

namespace Shakeout.Factories.Data;

/// <summary>What lies between two bounds, and what is wrong with them.</summary>
internal static class Ranges
{
    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 19).Select(places => (decimal)Math.Pow(10, places))];

    /// <summary>Counts the steps between the bounds and draws one of them.</summary>
    public static decimal Decimal(Gen gen, decimal min, decimal max, int places)
    {
        if (places is < 0 or > 18)
            throw new FactoryException($"'{gen.Member}' asks for a decimal with {places} places: 0 to 18 can be drawn.");
        if (min > max)
            throw Backwards(gen, min, max);
        var (first, last) = Steps(gen, min, max, places);
        var step = gen.Long(first, last);
        var size = unchecked((ulong)(step < 0 ? -step : step));
        return new decimal((int)size, (int)(size >> 32), 0, step < 0, (byte)places);
    }

    /// <summary>The error of a range whose ends are swapped.</summary>
    public static FactoryException Backwards(Gen gen, object min, object max)
        => new(string.Create(CultureInfo.InvariantCulture,
            $"'{gen.Member}' asks for a value from {Shown(min)} to {Shown(max)}, and there is none between them. Say the smaller one first."));

    private static object Shown(object bound) => bound is DateOnly or DateTime or DateTimeOffset ? string.Create(CultureInfo.InvariantCulture, $"{bound:O}") : bound;

    private static (long First, long Last) Steps(Gen gen, decimal min, decimal max, int places)
    {
        try
        {
            var (first, last) = ((long)decimal.Ceiling(min * Powers[places]), (long)decimal.Floor(max * Powers[places]));
            return first <= last ? (first, last) : throw new FactoryException(string.Create(CultureInfo.InvariantCulture,
                $"'{gen.Member}' asks for a decimal from {min} to {max} with {places} places, and there is none. Widen the range or ask for more places."));
        }
        catch (OverflowException cause)
        {
            throw new FactoryException(string.Create(CultureInfo.InvariantCulture,
                $"'{gen.Member}' asks for a decimal from {min} to {max} with {places} places: more than 18 digits. Narrow the range or ask for fewer places."), cause);
        }
    }
}
