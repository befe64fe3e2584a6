using System.Collections.Immutable;

namespace Shakeout.Fixtures.Tests.Faulting;

/// <summary>A dependency with a call of every form.</summary>
internal interface IStore : IDisposable
{
    event Action Changed;

    int Count { get; set; }

    string this[string isbn] { get; }

    Task OpenAsync(CancellationToken cancellation = default);

    Task<string?> FindAsync(string isbn);

    Task<string> TitleAsync(string isbn);

    ValueTask CloseAsync();

    ValueTask<IReadOnlyList<string>> ListAsync();

    IAsyncEnumerable<int> StreamAsync();

    decimal? Price(string isbn);

    Dictionary<string, int> Stock();

    ISet<string> Names();

    ImmutableList<string> Shelf();

    int[] Numbers();

    T Get<T>(string isbn);

    bool TryFind(string isbn, out string title, ref int tries);

    void Sell(string isbn, int copies);
}

internal sealed class Store : IStore
{
    public event Action? Changed;

    public int Count { get; set; }

    public List<string> Sold { get; } = [];

    public bool IsDisposed { get; private set; }

    public string this[string isbn] => isbn;

    public Task OpenAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<string?> FindAsync(string isbn) => Task.FromResult<string?>("Emma");

    public Task<string> TitleAsync(string isbn) => Task.FromResult("Emma");

    public ValueTask CloseAsync() => default;

    public ValueTask<IReadOnlyList<string>> ListAsync() => new(["Emma"]);

    public async IAsyncEnumerable<int> StreamAsync()
    {
        await Task.CompletedTask;
        yield return 1;
    }

    public decimal? Price(string isbn) => 3.5m;

    public Dictionary<string, int> Stock() => new() { ["Emma"] = 1 };

    public ISet<string> Names() => new HashSet<string> { "Emma" };

    public ImmutableList<string> Shelf() => ["Emma"];

    public int[] Numbers() => [1];

    public T Get<T>(string isbn) => (T)(object)isbn;

    public bool TryFind(string isbn, out string title, ref int tries)
    {
        (title, tries) = ("Emma", tries + 1);
        return true;
    }

    public void Sell(string isbn, int copies)
    {
        Sold.Add(isbn);
        Changed?.Invoke();
    }

    public void Dispose() => IsDisposed = true;
}

#nullable disable

/// <summary>A dependency that says nothing about null.</summary>
internal interface IOldStore
{
    string Title();

    Task<string> TitleAsync();
}

internal sealed class OldStore : IOldStore
{
    public string Title() => "Emma";

    public Task<string> TitleAsync() => Task.FromResult("Emma");
}
