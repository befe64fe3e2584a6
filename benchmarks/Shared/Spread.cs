using System.Globalization;

namespace Shakeout.Benchmarks;

/// <summary>Repeated measurements: their median, and from where to where they reach.</summary>
/// <param name="values">The measurements.</param>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The middle one.</summary>
    public double Median => _sorted[_sorted.Length / 2];

    /// <summary>The median, and the smallest and largest.</summary>
    /// <param name="unit">What they are measured in.</param>
    public string Text(string unit) => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} {unit} ({_sorted[0]:0.0} to {_sorted[^1]:0.0})");
}
