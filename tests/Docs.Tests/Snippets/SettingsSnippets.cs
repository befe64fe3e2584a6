using System.ComponentModel.DataAnnotations;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Settings;

namespace Shakeout.Docs.Tests.Snippets;

#region settings-types
public sealed record Payment
{
    [Required, Url]
    public string Url { get; init; } = "";

    [Required]
    public string ApiKey { get; init; } = "";

    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 10;
}

public static class ShopFixtures
{
    [Fixture(Scope.Assembly)]
    public static TestSettings Settings(FixtureRequest request)
        => TestSettings.Load(request, new TestSettingsOptions().Bind<Payment>("Shop:Payment"));

    [Fixture(Scope.Assembly)]
    public static Payment Payment(TestSettings settings) => settings.Get<Payment>("Shop:Payment");
}
#endregion

internal static class SettingsSnippets
{
    public static string? Read(TestSettings settings)
    {
        #region settings-values
        var port = settings.Get<int>("Shop:Port");
        var orders = settings.Configuration["ConnectionStrings:Orders"];
        #endregion
        return $"{port} {orders}";
    }
}
