using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>Finds cultures by name, and none that only looks like one: .NET takes <c>xx-YY</c> and <c>tr_TR</c> for cultures.</summary>
internal static class CultureName
{
    public static CultureInfo Find(string name) => Find(name, CultureInfo.GetCultures(CultureTypes.AllCultures));

    /// <param name="name">The name looked for.</param>
    /// <param name="all">What the process knows: nothing but the invariant culture where it was built to know no other.</param>
    public static CultureInfo Find(string name, IReadOnlyCollection<CultureInfo> all)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return CultureInfo.InvariantCulture;
        if (all.All(culture => culture.Name.Length == 0))
        {
            throw new FixtureException(
                $"The culture '{name}' cannot be used: this process knows only the invariant one. Take <InvariantGlobalization> out of the test project, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment; on Linux have ICU installed (libicu).");
        }

        try
        {
            if (!name.Contains('_'))
                return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // Said below, with the names that are like it.
        }

        var known = all.Select(culture => culture.Name).Where(known => known.Length > 0);
        throw new FixtureException($"There is no culture '{name}'. Names like it are {Names.Quoted(Names.Near(name, known))}.");
    }
}
