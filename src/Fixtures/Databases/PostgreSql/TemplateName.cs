using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What our databases are called.</summary>
internal static class TemplateName
{
    /// <summary>A clone of a run; number 0 is its template, where no later run could know it again.</summary>
    public static string Clone(string run, int number) => FormattableString.Invariant($"{run}_{number}");

    /// <summary>A template that later runs use: its name stands for all that shapes it.</summary>
    public static string Of(string mark) => $"shakeout_t_{mark}";

    /// <summary>Twelve digits for the schema, the options and rights that shape the reset, and the version of our own part.</summary>
    public static string Mark(TestDatabaseOptions options, RoleRights rights)
    {
        var text = string.Join('\n', Installation.Version, options.Schema.Fingerprint, options.Strategy, options.ResetBy is null, options.WithReseed, rights,
            List(options.TablesToIgnore), List(options.TablesToInclude), List(options.SchemasToExclude), List(options.SchemasToInclude));
        return ShortHash.Of(text);
    }

    /// <summary>Whether a name fits the pattern of the databases that may be reset.</summary>
    public static bool Fits(string name, string? pattern)
        => pattern is not null && Regex.IsMatch(name, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static string List(IReadOnlyList<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));
}
