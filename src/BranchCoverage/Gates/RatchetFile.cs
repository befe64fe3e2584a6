using System.Text.Json;
using Shakeout.BranchCoverage.Writers;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>A ratchet as a file that is kept with the sources: sorted, so that a change of it reads well in a review.</summary>
internal static class RatchetFile
{
    private const int Schema = 1;

    /// <summary>Reads the file; null where there is none yet.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read, or it is no ratchet file.</exception>
    public static Ratchet? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            return file.RootElement.GetProperty("schema").GetInt32() == Schema
                ? new Ratchet(ReadEntries(file.RootElement, "gaps"), ReadEntries(file.RootElement, "unreached"))
                : throw Unreadable(path, "it was written by another version of the tool");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, problem.Message, problem);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Unreadable(path, "it is no ratchet file", problem);
        }
    }

    /// <summary>What the file holds.</summary>
    public static string Text(Ratchet ratchet) => JsonText.Object(json =>
    {
        json.WriteNumber("schema", Schema);
        WriteEntries(json, "gaps", ratchet.Gaps);
        WriteEntries(json, "unreached", ratchet.Unreached);
    });

    private static void WriteEntries(Utf8JsonWriter json, string name, IReadOnlyDictionary<OutcomeKey, int> entries)
        => json.WriteObjects(name, entries.OrderBy(entry => entry.Key, OutcomeKey.Order), static (json, entry) =>
        {
            json.WriteString("member", entry.Key.Member);
            json.WriteString("text", entry.Key.Text);
            json.WriteString("missing", entry.Key.Missing);
            if (entry.Value > 1)
                json.WriteNumber("count", entry.Value);
        });

    // Two branches that each solve gaps may be merged by hand: an entry that then stands twice counts twice.
    private static Dictionary<OutcomeKey, int> ReadEntries(JsonElement file, string name)
        => file.GetProperty(name).EnumerateArray()
            .GroupBy(entry => new OutcomeKey(Read(entry, "member"), Read(entry, "text"), Read(entry, "missing")))
            .ToDictionary(same => same.Key, same => same.Sum(entry => entry.TryGetProperty("count", out var count) ? count.GetInt32() : 1));

    private static string Read(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static BranchCoverageException Unreadable(string path, string why, Exception? cause = null)
    {
        var message = $"The ratchet file '{path}' cannot be read: {why}.\nMend it, or delete it: the next run then writes it anew.";
        return cause is null ? new BranchCoverageException(message) : new BranchCoverageException(message, cause);
    }
}
