namespace Shakeout.Factories.Persistence.Script;

/// <summary>A file that is written beside its place and moved there as a whole.</summary>
internal sealed class AtomicFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _beside;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _beside = $"{_path}.{Guid.NewGuid():N}.new";
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Writer = new StreamWriter(_beside) { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    public async Task ReplaceAsync()
    {
        await Writer.DisposeAsync().ConfigureAwait(false);
        File.Move(_beside, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync().ConfigureAwait(false);
        File.Delete(_beside);
    }
}
