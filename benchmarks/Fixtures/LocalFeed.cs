namespace Shakeout.Benchmarks;

/// <summary>The packages that are measured, packed from the sources: what users have, and what the tool treats as packages.</summary>
internal static class LocalFeed
{
    private static readonly string[] Packages = ["CurrentTest", "Fixtures", "TestOrderShuffler", "XunitV3"];

    /// <summary>Packs them, and forgets what was restored of them before.</summary>
    public static async Task PackAsync()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        foreach (var restored in Directory.Exists(Path.Combine(folder, "packages")) ? Directory.GetDirectories(Path.Combine(folder, "packages"), "shakeout.*") : [])
            Directory.Delete(restored, recursive: true);
        foreach (var package in Packages)
            await Command.RunAsync("pack", Path.Combine(Repository.Root, "src", package), "-c", "Release", "-o", Path.Combine(folder, "feed"));
    }
}
