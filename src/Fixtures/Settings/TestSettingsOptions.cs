using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Settings;

/// <summary>What <see cref="TestSettings"/> are loaded from, and what they are validated against.</summary>
/// <example>
/// <code>
/// var options = new TestSettingsOptions().Bind&lt;Payment&gt;("Shop:Payment").Bind&lt;MailServer&gt;("Shop:Mail");
/// </code>
/// </example>
public sealed record TestSettingsOptions
{
    /// <summary>
    /// The environment, as <c>group.subgroup.environment</c>. Default: the variable <c>SHAKEOUT_SETTINGS</c>, else
    /// <c>shakeout:environment</c> in <c>settings/general.*</c>; both are ignored when it is given.
    /// </summary>
    public string? Environment { get; init; }

    /// <summary>The settings folder. Default: <c>settings</c> beside the test assembly, wherever the run was started.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "settings");

    /// <summary>The types that sections are bound to.</summary>
    internal IReadOnlyDictionary<string, Type> Sections { get; private init; } = new Dictionary<string, Type>();

    /// <summary>The variables of the process.</summary>
    internal IReadOnlyDictionary<string, string> Variables { get; init; } = EnvironmentVariables.All();

    /// <summary>
    /// Has a section validated when the settings are loaded: what is wrong with it is told together with all other faults.
    /// <see cref="TestSettings.Get{T}"/> works without it, and then tells later.
    /// </summary>
    /// <typeparam name="T">The type that the section is bound to, with the attributes of DataAnnotations.</typeparam>
    /// <param name="section">The section's key, as in <c>Shop:Payment</c>.</param>
    /// <returns>Options with this section too.</returns>
    public TestSettingsOptions Bind<T>(string section) => this with
    {
        Sections = new Dictionary<string, Type>(Sections) { [section] = typeof(T) },
    };
}
