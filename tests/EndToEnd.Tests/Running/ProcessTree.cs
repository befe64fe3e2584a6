using System.Diagnostics;
using System.Globalization;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>The processes that a process has started, as Linux tells them.</summary>
internal static class ProcessTree
{
    /// <summary>All processes below one.</summary>
    public static IReadOnlyList<int> Below(int ancestor)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .ToLookup(ParentOf);
        return Below(ancestor, children);
    }

    /// <summary>Waits until a process has ended.</summary>
    public static async Task EndOfAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    private static int[] Below(int ancestor, ILookup<int?, int> children)
        => [.. children[ancestor].SelectMany(child => (int[])[child, .. Below(child, children)])];

    // The fourth word; the second, a name in brackets, may hold spaces.
    private static int? ParentOf(int id)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
