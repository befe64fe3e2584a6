using System.Globalization;

namespace Shakeout.Fixtures.Machine;

/// <summary>
/// The culture that code formats and parses with when it names none: changed in the test's body, put back when the test ends.
/// </summary>
/// <remarks>
/// <code>
/// culture.Use("tr-TR");
/// Price.Parse("9.50").ShouldBe(9.50m);
/// </code>
/// <para>
/// Call <see cref="Use(string)"/> in the test's own body. .NET keeps a flow's culture with the execution context, and what an
/// <c>async</c> method changes there is undone when it returns: set in a helper that the test awaits, or in a fixture's
/// asynchronous set-up, the culture would not reach the test. Threads and tasks that begin afterwards have it in any case.
/// </para>
/// <para>
/// One for each test, and exclusive: the default for threads belongs to the whole process, so tests that use this run one at a
/// time; a test that runs beside them without it may see the culture. Not for several threads at once.
/// </para>
/// </remarks>
[Fixture(Exclusive = true)]
public sealed class AmbientCulture : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly CultureInfo? _default = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _uiDefault = CultureInfo.DefaultThreadCurrentUICulture;

    /// <summary>Makes a culture the current one, for formats and for resources, here and in threads without one of their own.</summary>
    /// <param name="name">Its name: <c>tr-TR</c>, <c>de</c>; empty for the invariant culture.</param>
    /// <exception cref="FixtureException">There is no such culture, or the process knows none at all.</exception>
    public void Use(string name) => Use(CultureName.Find(name));

    /// <summary>Makes a culture the current one, for formats and for resources, here and in threads without one of their own.</summary>
    /// <param name="culture">The culture, such as a clone of another with its own decimal separator.</param>
    public void Use(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>Puts back what was current in the set-up, whoever changed it.</summary>
    public void Dispose()
    {
        CultureInfo.DefaultThreadCurrentCulture = _default;
        CultureInfo.DefaultThreadCurrentUICulture = _uiDefault;

        // A culture once set stays with the flow even where it is the default one: set it only where it differs.
        if (!ReferenceEquals(CultureInfo.CurrentCulture, _culture))
            CultureInfo.CurrentCulture = _culture;
        if (!ReferenceEquals(CultureInfo.CurrentUICulture, _uiCulture))
            CultureInfo.CurrentUICulture = _uiCulture;
    }
}
