using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// Configuration for tests, by the name of an environment: <c>group.subgroup.environment</c>, as in <c>web.checkout.local</c>.
/// </summary>
/// <remarks>
/// <para>
/// Merged, from the weakest to the strongest, from <c>settings/general.*</c>, <c>settings/web/general.*</c>,
/// <c>settings/web/checkout/general.*</c> and <c>settings/web/checkout/local.*</c> (JSON or YAML, in one place not both), then
/// from variables: <c>SHAKEOUT_SETTINGS__Shop__Port</c> gives <c>Shop:Port</c>. Lists are merged by position.
/// </para>
/// <para>
/// The settings are refused, with every fault at once, when a value is still <c>&lt;required&gt;</c>, when a bound section is not
/// valid, or when a value points at a host or database that tests may not touch. Which they may touch is said in
/// <c>settings/general.*</c>, under <c>shakeout:allow:hosts</c> (default: <c>loopback</c>) and <c>shakeout:allow:databases</c>
/// (default: <c>*</c>), as patterns with <c>*</c> and <c>?</c>.
/// </para>
/// <para>It does not change once loaded, and may be used from any thread.</para>
/// </remarks>
/// <example>
/// <code>
/// [Fixture(Scope.Assembly)]
/// public static Payment Payment(TestSettings settings) => settings.Get&lt;Payment&gt;("Shop:Payment");
/// </code>
/// </example>
[Fixture(Scope.Assembly)]
public sealed class TestSettings
{
    private readonly MergedSettings _settings;

    /// <summary>Loads the settings with the default options.</summary>
    /// <param name="request">Told which files were merged.</param>
    /// <exception cref="FixtureException">The settings cannot be read, or are refused.</exception>
    public TestSettings(FixtureRequest request)
        : this(Merge(new TestSettingsOptions()), request)
    {
    }

    private TestSettings(MergedSettings settings, FixtureRequest request)
    {
        _settings = settings;
        Configuration = new SettledConfiguration(settings.All).Root;
        request.Note($"settings '{settings.Name}' from {string.Join(", ", settings.Sources())}");
    }

    /// <summary>The name of the environment.</summary>
    public string Environment => _settings.Name.ToString();

    /// <summary>All values. Setting one throws <see cref="FixtureException"/>.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Loads settings with options: for a fixture of the test assembly, which then goes before the one of this library.</summary>
    /// <param name="request">Told which files were merged.</param>
    /// <param name="options">Where from, and what to validate.</param>
    /// <exception cref="FixtureException">The settings cannot be read, or are refused.</exception>
    /// <example>
    /// <code>
    /// [Fixture(Scope.Assembly)]
    /// public static TestSettings Settings(FixtureRequest request)
    ///     => TestSettings.Load(request, new TestSettingsOptions().Bind&lt;Payment&gt;("Shop:Payment"));
    /// </code>
    /// </example>
    public static TestSettings Load(FixtureRequest request, TestSettingsOptions options) => new(Merge(options), request);

    /// <summary>Binds a section to a type, and validates it by its attributes of DataAnnotations, nested objects too.</summary>
    /// <typeparam name="T">A class or record as the configuration binder fills it.</typeparam>
    /// <param name="section">The section's key, as in <c>Shop:Payment</c>.</param>
    /// <exception cref="FixtureException">There is no such section, or it is not valid: every fault is told.</exception>
    public T Get<T>(string section)
    {
        var binding = new SectionBinding(_settings, section, typeof(T));
        var bound = binding.Bind();
        return SettingsFault.Message(_settings.Name, binding.Faults) is { } message ? throw new FixtureException(message) : (T)bound!;
    }

    private static MergedSettings Merge(TestSettingsOptions options)
    {
        var folder = SettingsFolder.Open(options.Folder);
        var settings = MergedSettings.Load(folder, EnvironmentChoice.Of(options, folder), options.Variables);
        var faults = options.Sections.SelectMany(section =>
        {
            var binding = new SectionBinding(settings, section.Key, section.Value);
            binding.Bind();
            return binding.Faults;
        });
        return SettingsFault.Message(settings.Name, new Validation(settings).Faults().Concat(faults)) is { } message
            ? throw new FixtureException(message)
            : settings;
    }
}
