using Shakeout.Fixtures;

namespace Shakeout.XunitV3.Tests.Listing;

#pragma warning disable xUnit1000 // They must not be found as classes of this suite.

/// <summary>Tests of one collection whose classes have one name.</summary>
internal static class Mornings
{
    [Collection("walks")]
    internal sealed class Walk
    {
        [FixtureFact]
        public void Starts(Leash leash) => leash.ShouldNotBeNull();

        [FixtureFact(Skip = "it rains")]
        public void Is_put_off(Leash leash) => leash.ShouldNotBeNull();

        [FixtureFact(Explicit = true)]
        public void Is_only_asked_for(Leash leash) => leash.ShouldNotBeNull();
    }
}

/// <summary>The others.</summary>
internal static class Evenings
{
    [Collection("walks")]
    internal sealed class Walk
    {
        [FixtureFact]
        public void Starts(Leash leash) => leash.ShouldNotBeNull();
    }
}

/// <summary>A fixture that both have, each its own.</summary>
[Fixture(Scope.Class)]
public sealed class Leash : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
