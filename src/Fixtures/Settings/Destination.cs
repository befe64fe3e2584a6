namespace Shakeout.Fixtures.Settings;

/// <summary>Something outside the process that a setting points at.</summary>
internal sealed record Destination(DestinationKind Kind, string Name);

/// <summary>What a setting points at.</summary>
internal enum DestinationKind
{
    Host,
    Database,
}
