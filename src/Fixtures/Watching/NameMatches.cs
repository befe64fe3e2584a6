using System.Collections.Concurrent;
using System.IO.Enumeration;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>Compares the names of what exists with the one that is watched, and remembers them for the case that none fits.</summary>
/// <param name="kind">What has the names: <c>activity source</c>.</param>
/// <param name="pattern">The name that is watched; <c>*</c> stands for any letters.</param>
internal sealed class NameMatches(string kind, string pattern)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public bool Includes(string name)
        => _known[name] = FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    /// <summary>If nothing fits: what there is, nearest first. Else null.</summary>
    public string? Hint()
    {
        if (_known.Values.Any(fits => fits))
            return null;
        var names = Names.ByNearness(pattern, _known.Keys);
        return names.Count == 0 ? $"There was no {kind} at all." : $"There was no {kind} '{pattern}', but {Names.Quoted(names)}.";
    }
}
