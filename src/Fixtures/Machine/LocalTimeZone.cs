using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>The machine's time zone, as <see cref="TimeZoneInfo.Local"/> tells it: changed for one test, put back when it ends.</summary>
/// <remarks>
/// <code>
/// zone.Use("Asia/Tokyo");
/// Shop.IsOpen.ShouldBeTrue();
/// </code>
/// <para>
/// Only for code that asks the machine, and on Unix only, where it sets the variable <c>TZ</c> and has .NET read it again. Code
/// that takes a <see cref="TimeProvider"/> is better served by <see cref="Time.FakeClock.SetLocalTimeZone"/>, which works
/// everywhere and beside other tests. Native code in the process keeps its own zone.
/// </para>
/// <para>
/// One for each test, and exclusive: the zone belongs to the whole process, so tests that use this run one at a time; a test that
/// runs beside them without it may see the zone. Not for several threads at once.
/// </para>
/// </remarks>
/// <param name="variables">Where <c>TZ</c> is set.</param>
[Fixture(Exclusive = true)]
public sealed class LocalTimeZone(EnvironmentVariables variables) : IDisposable
{
    private const string Variable = "TZ";
    private bool _isChanged;

    /// <summary>Makes a zone the local one for the rest of the test.</summary>
    /// <param name="id">Its name: <c>Europe/Berlin</c>, or as Windows calls it, <c>W. Europe Standard Time</c>.</param>
    /// <exception cref="FixtureException">There is no such zone, or the system is Windows.</exception>
    public void Use(string id)
    {
        if (OperatingSystem.IsWindows())
            throw new FixtureException($"The local time zone cannot be made '{id}' for one process on Windows. Let the code under test take a TimeProvider, give it a FakeClock, and set the zone there: FakeClock.SetLocalTimeZone.");
        variables.Set(Variable, Find(id));
        _isChanged = true;
        TimeZoneInfo.ClearCachedData();
    }

    /// <summary>Puts the zone back.</summary>
    public void Dispose()
    {
        if (!_isChanged)
            return;
        variables.PutBack(Variable);
        TimeZoneInfo.ClearCachedData();
    }

    private static string Find(string id)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            var known = TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(known => known.Id);
            throw new FixtureException($"There is no time zone '{id}' on this machine. Names like it are {Names.Quoted(Names.Near(id, known))}. Where most zones are missing, install 'tzdata'.");
        }

        return TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;
    }
}
