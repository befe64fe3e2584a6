using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>Finds cultures by name, and none that only looks like one: .NET takes <c>xx-YY</c> and <c>tr_TR</c> for cultures.</summary>
internal static class CultureName
{
    public static CultureInfo Find(string name) => Find(name, () => CultureInfo.GetCultures(CultureTypes.AllCultures));

    /// <param name="name">The name looked for.</param>
    /// <param name="all">What the process knows, which takes its time: asked only when there is no such culture.</param>
    public static CultureInfo Find(string name, Func<IReadOnlyCollection<CultureInfo>> all)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return CultureInfo.InvariantCulture;
        return Known(name) ?? throw Unknown(name, [.. all().Select(culture => culture.Name).Where(known => known.Length > 0)]);
    }

    private static CultureInfo? Known(string name)
    {
        try
        {
            var culture = name.Contains('_') ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true);

            // A process that knows only the invariant culture may give that one any name.
            return culture?.ThreeLetterISOLanguageName == CultureInfo.InvariantCulture.ThreeLetterISOLanguageName ? null : culture;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static FixtureException Unknown(string name, IReadOnlyCollection<string> known) => new(known.Count == 0
        ? $"The culture '{name}' cannot be used: this process knows only the invariant one. Take <InvariantGlobalization> out of the test project, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment; on Linux have ICU installed (libicu)."
        : $"There is no culture '{name}'. Names like it are {Names.Quoted(Names.Near(name, known))}.");
}
