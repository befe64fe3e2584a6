namespace Shakeout.Fixtures.Tests.Faulting;

/// <summary>Code under test that handles some faults and not others.</summary>
internal sealed class Checkout(IStore store)
{
    public bool IsOpen { get; private set; }

    public async Task<string> BuyAsync(string isbn)
    {
        var title = await store.FindAsync(isbn);
        var letters = title!.Length;
        try
        {
            store.Sell(isbn, letters);
        }
        catch (IOException refused)
        {
            throw new InvalidOperationException("The till is stuck.", refused);
        }

        return title;
    }

    public async Task OpenAsync()
    {
        IsOpen = true;
        try
        {
            await store.OpenAsync();
        }
        catch (IOException)
        {
            return;
        }
        catch (OperationCanceledException)
        {
        }

        IsOpen = false;
    }
}
