namespace Shakeout.CommandLine.Coverage;

/// <summary>
/// A copy of a suite's output, in which assemblies with probes replace the original ones. It lies beside the original, as deep, so that
/// tests find what they look for above it; it is removed in the end.
/// </summary>
internal sealed class SuiteCopy : IDisposable
{
    private SuiteCopy(string folder) => Folder = folder;

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Copies the folder of an assembly.</summary>
    public static SuiteCopy Of(string assembly)
    {
        var original = Path.GetDirectoryName(assembly)!;
        var copy = new SuiteCopy($"{original}.shakeout-{Environment.ProcessId}");
        try
        {
            Copy(original, copy.Folder);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Puts an assembly and its symbols in the place of the original, wherever it lies in the copy.</summary>
    /// <returns>Whether the suite has such an assembly.</returns>
    public bool Replace(string assembly)
    {
        var places = Directory.EnumerateFiles(Folder, Path.GetFileName(assembly), SearchOption.AllDirectories).ToList();
        foreach (var place in places)
        {
            File.Copy(assembly, place, overwrite: true);
            File.Copy(Path.ChangeExtension(assembly, ".pdb"), Path.ChangeExtension(place, ".pdb"), overwrite: true);
        }
        return places.Count > 0;
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => new DirectoryInfo(folder).LinkTarget is null))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
