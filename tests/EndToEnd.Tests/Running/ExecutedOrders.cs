namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>The orders that a shuffle kept.</summary>
internal static class ExecutedOrders
{
    /// <summary>All orders of a folder, each as the names of its tests.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string folder)
        => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllLines)];
}
