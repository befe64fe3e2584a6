using System.Globalization;
using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>
/// Reads what <c>git diff</c> prints. Lines are counted by the figures of each hunk's head: a line of the source that begins like a
/// head (<c>--- a</c>, <c>+++ b</c>) is then no head.
/// </summary>
internal sealed partial class UnifiedDiff
{
    private readonly Dictionary<string, IReadOnlySet<int>> _lines = new(StringComparer.Ordinal);
    private HashSet<int>? _changed;
    private int _line;
    private int _oldLeft;
    private int _newLeft;
    private bool _isDiff;

    /// <summary>The lines that a diff adds or rewrites.</summary>
    /// <exception cref="BranchCoverageException">It is a diff of a merge, or none at all.</exception>
    public static Patch Parse(string text)
    {
        var diff = new UnifiedDiff();
        foreach (var line in text.Split('\n'))
            diff.Read(line);
        if (!diff._isDiff && !string.IsNullOrWhiteSpace(text))
            throw Unreadable("no line of it begins with 'diff ' or '+++ '");
        return diff._oldLeft + diff._newLeft == 0 ? new Patch(diff._lines) : throw Unreadable("it ends in the middle");
    }

    private void Read(string line)
    {
        _isDiff |= line.StartsWith("diff ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal);
        if (_oldLeft > 0 || _newLeft > 0)
            ReadBody(line);
        else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            _changed = ChangedOf(DiffPath.Read(line[4..].TrimEnd('\r')));
        else if (line.StartsWith("@@@", StringComparison.Ordinal))
            throw Unreadable("it is the diff of a merge, which has two old sides");
        else if (line.StartsWith("@@ ", StringComparison.Ordinal))
            ReadHead(line);
    }

    private void ReadHead(string line)
    {
        var head = HunkHead().Match(line);
        if (!head.Success)
            throw Unreadable($"'{line.TrimEnd()}' is no head of a hunk");
        _line = Number(head.Groups["start"], 0);
        _oldLeft = Number(head.Groups["old"], 1);
        _newLeft = Number(head.Groups["new"], 1);
    }

    private void ReadBody(string line)
    {
        var mark = line.Length > 0 ? line[0] : ' ';
        if (mark == '\\')
            return;
        if (mark is not ('+' or '-' or ' ' or '\r'))
            throw Unreadable($"'{line.TrimEnd()}' is no line of a hunk");
        if (mark != '+')
            _oldLeft--;
        if (mark == '-')
            return;
        if (mark == '+')
            _changed?.Add(_line);
        _line++;
        _newLeft--;
    }

    // A deleted file has no new side.
    private HashSet<int>? ChangedOf(string? path)
    {
        if (path is null)
            return null;
        if (!_lines.TryGetValue(path, out var changed))
            _lines[path] = changed = new HashSet<int>();
        return (HashSet<int>)changed;
    }

    private static int Number(Group group, int absent) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : absent;

    private static BranchCoverageException Unreadable(string why)
        => new($"The diff cannot be read: {why}.\nHand over what 'git diff --unified=0 REF' prints.");

    [GeneratedRegex(@"^@@ -\d{1,9}(,(?<old>\d{1,9}))? \+(?<start>\d{1,9})(,(?<new>\d{1,9}))? @@")]
    private static partial Regex HunkHead();
}
