using Xunit;

namespace Subjects.CleanupFailsV3;

public sealed class Ledger : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("the ledger does not close");
}

public sealed class LedgerTests : IClassFixture<Ledger>
{
    private readonly Ledger _ledger;

    public LedgerTests(Ledger ledger) => _ledger = ledger;

    [Fact]
    public void Is_there() => Assert.NotNull(_ledger);

    [Fact]
    public void Is_still_there() => Assert.NotNull(_ledger);
}

public sealed class OtherTests
{
    [Fact]
    public void Pass() => Assert.True(true);
}
