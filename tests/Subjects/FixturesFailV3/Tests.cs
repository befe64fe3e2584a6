namespace Subjects.FixturesFailV3;

[Fixture(Scope.Class)]
public sealed class Ledger(FixtureRequest request) : IDisposable
{
    public int Sum { get; set; }

    // Fails at the end of its class, when all its tests have passed.
    public void Dispose()
    {
        request.Note($"sum {Sum}");
        if (Sum != 0)
            throw new InvalidOperationException($"the sum is {Sum}");
    }
}

[Fixture]
public sealed class Book : IDisposable
{
    private readonly FixtureRequest _request;

    public Book(FixtureRequest request) => (_request = request).Note("by Jane Austen");

    public void Dispose() => _request.Note(_request.HasFailed ? "kept" : "given back");
}

public class LedgerTests(Ledger ledger)
{
    [Fact]
    public void Is_balanced() => ledger.Sum += 0;

    [Fact]
    public void Is_written() => ledger.Sum += 7;
}

public class BookTests
{
    [FixtureFact]
    public void Is_read(Book book) => Assert.NotNull(book);

    [FixtureTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Is_lent(int times, Book book) => Assert.Equal(1, times + (book is null ? 1 : 0));

    [Fact]
    public void Is_plain()
    {
    }
}
