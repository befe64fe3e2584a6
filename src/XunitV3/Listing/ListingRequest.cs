using Shakeout.XunitV3.Running;

namespace Shakeout.XunitV3.Listing;

/// <summary>What is asked for instead of a run.</summary>
internal enum ListingKind
{
    /// <summary>The fixtures, and who uses them.</summary>
    Fixtures,

    /// <summary>What each test would set up and tear down.</summary>
    Plan,
}

/// <summary>A request to say what is planned instead of running it. <c>shakeout fixtures</c> makes it.</summary>
/// <param name="Kind">What to say.</param>
/// <param name="File">Where to say it.</param>
internal sealed record ListingRequest(ListingKind Kind, string File)
{
    /// <summary>The environment variable that asks for it.</summary>
    public const string Variable = "SHAKEOUT_FIXTURES";

    /// <summary>Reads the request; null for none.</summary>
    public static ListingRequest? FromEnvironment()
        => Environment.GetEnvironmentVariable(TracePath.Variable) is not { Length: > 0 } file ? null
            : Environment.GetEnvironmentVariable(Variable) switch
            {
                "list" => new(ListingKind.Fixtures, file),
                "plan" => new(ListingKind.Plan, file),
                _ => null,
            };
}
