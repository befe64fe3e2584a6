using System.Collections;

namespace Shakeout.Fixtures.Machine;

/// <summary>
/// Environment variables for one test: all are put back when it ends, those that the test set and those that the code under
/// test changed behind its back.
/// </summary>
/// <remarks>
/// <code>
/// variables.Set("SHOP_REGION", "eu");
/// variables.Unset("HTTP_PROXY");
/// Shop.Region.ShouldBe("eu");
/// </code>
/// <para>
/// The variables are compared with what they were in the set-up. What differs and was not set through this fixture is noted, by
/// name and without its value: <c>left by the code under test: 'SHOP_CACHE' added; put back</c>.
/// </para>
/// <para>
/// Processes that the test starts inherit the variables; native code that called <c>getenv</c> before does not see them.
/// One for each test, and exclusive: the environment belongs to the whole process, so tests that use this run one at a time. A
/// test that changes variables without it may have them put back by it. May be used from any thread.
/// </para>
/// </remarks>
[Fixture(Exclusive = true)]
public sealed class EnvironmentVariables : IDisposable
{
    private readonly FixtureRequest _request;
    private readonly Dictionary<string, string> _before = All();
    private readonly Dictionary<string, string?> _set = new(NameComparer);

    /// <summary>Remembers all variables.</summary>
    /// <param name="request">Who asks: what the code under test left is noted there.</param>
    public EnvironmentVariables(FixtureRequest request) => _request = request;

    private static StringComparer NameComparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Gives a variable a value for the rest of the test.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value. On .NET 8 an empty one means that there is no such variable.</param>
    /// <exception cref="FixtureException">No variable can have that name.</exception>
    public void Set(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Change(name, value);
    }

    /// <summary>Takes a variable away for the rest of the test. One that is not there may be taken away too.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FixtureException">No variable can have that name.</exception>
    public void Unset(string name) => Change(name, null);

    /// <summary>Puts all variables back, and notes which ones the code under test had changed.</summary>
    public void Dispose()
    {
        var now = All();
        var names = _before.Keys.Union(now.Keys, NameComparer).Order(StringComparer.Ordinal).ToList();
        var left = names.Select(name => Left(Expected(name), now.GetValueOrDefault(name), name)).OfType<string>().ToList();
        foreach (var name in names.Where(name => _before.GetValueOrDefault(name) != now.GetValueOrDefault(name)))
            PutBack(name);
        if (left.Count > 0)
            _request.Note($"left by the code under test: {string.Join(", ", left)}; put back");
    }

    /// <summary>The variables of the process as they are now.</summary>
    internal static Dictionary<string, string> All() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty, NameComparer);

    /// <summary>Gives one variable back the value it had, before the others.</summary>
    internal void PutBack(string name)
    {
        Environment.SetEnvironmentVariable(name, _before.GetValueOrDefault(name));
        lock (_set)
            _set.Remove(name);
    }

    private static string? Left(string? expected, string? now, string name) => (expected, now) switch
    {
        _ when expected == now => null,
        (null, _) => $"'{name}' added",
        (_, null) => $"'{name}' removed",
        _ => $"'{name}' changed",
    };

    private string? Expected(string name)
    {
        lock (_set)
            return _set.TryGetValue(name, out var value) ? value : _before.GetValueOrDefault(name);
    }

    private void Change(string name, string? value)
    {
        if (string.IsNullOrEmpty(name) || name.Contains('=') || name.Contains('\0'))
            throw new FixtureException($"No environment variable can be called '{name}': a name has at least one letter, no '=' and no null character.");
        Environment.SetEnvironmentVariable(name, value);
        lock (_set)
            _set[name] = Environment.GetEnvironmentVariable(name);
    }
}
