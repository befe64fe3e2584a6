using System.Globalization;

namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>What has to read the same on every machine.</summary>
public static class MachineIndependent
{
    /// <summary>Makes a text in the invariant culture, whatever culture the suite runs in.</summary>
    /// <param name="make">Makes the text.</param>
    public static string Text(Func<string> make)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
