using System.Globalization;

namespace Shakeout.Factories.Data;

/// <summary>What lies between two bounds, and what is wrong with them.</summary>
internal static class Ranges
{
    private const int MostPlaces = 18;

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, MostPlaces + 1).Select(places => (decimal)Math.Pow(10, places))];
    private static readonly decimal[] Largest = [.. Powers.Select(power => long.MaxValue / power)];

    /// <summary>Counts the steps between the bounds and draws one of them.</summary>
    public static decimal Decimal(Gen gen, decimal min, decimal max, int places)
        => Steps(min, max, places) is { } steps ? Step(gen, steps.First, steps.Last, places) : throw NoSteps(gen, min, max, places);

    /// <summary>The first and the last decimal of a range as whole numbers of their last place; null where there are none, or more than 18 digits.</summary>
    public static (long First, long Last)? Steps(decimal min, decimal max, int places)
    {
        if (places is < 0 or > MostPlaces || min < -Largest[places] || max > Largest[places])
            return null;
        var (first, last) = ((long)decimal.Ceiling(min * Powers[places]), (long)decimal.Floor(max * Powers[places]));
        return first <= last ? (first, last) : null;
    }

    /// <summary>Draws one of the steps.</summary>
    public static decimal Step(Gen gen, long first, long last, int places)
    {
        var step = gen.Long(first, last);
        var size = unchecked((ulong)(step < 0 ? -step : step));
        return new decimal((int)size, (int)(size >> 32), 0, step < 0, (byte)places);
    }

    /// <summary>The error of a range whose ends are swapped.</summary>
    public static FactoryException Backwards(Gen gen, object min, object max)
        => new(string.Create(CultureInfo.InvariantCulture,
            $"'{gen.Member}' asks for a value from {Shown(min)} to {Shown(max)}, and there is none between them. Say the smaller one first."));

    private static object Shown(object bound) => bound is DateOnly or DateTime or DateTimeOffset ? string.Create(CultureInfo.InvariantCulture, $"{bound:O}") : bound;

    private static FactoryException NoSteps(Gen gen, decimal min, decimal max, int places)
    {
        if (places is < 0 or > MostPlaces)
            return new($"'{gen.Member}' asks for a decimal with {places} places: 0 to {MostPlaces} can be drawn.");
        if (min > max)
            return Backwards(gen, min, max);
        var what = string.Create(CultureInfo.InvariantCulture, $"'{gen.Member}' asks for a decimal from {min} to {max} with {places} places");
        return min < -Largest[places] || max > Largest[places]
            ? new($"{what}: more than {MostPlaces} digits. Narrow the range or ask for fewer places.")
            : new($"{what}, and there is none. Widen the range or ask for more places.");
    }
}
