using System.Diagnostics;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>One thing that a <see cref="Watcher"/> saw.</summary>
/// <param name="Number">Its place in the sequence of all that the watcher saw, from 1.</param>
/// <param name="Name">
/// What was seen: the name of the event, of the observable or of the instrument; <c>checkout started</c> and
/// <c>checkout stopped</c> for an activity; <c>Prices completed</c> and <c>Prices failed</c> for an observable's end.
/// </param>
/// <param name="Value">
/// What came with it: the argument of an event without its sender (a tuple for several, null for none), an observable's
/// value or error, an <see cref="Activity"/>, a <see cref="Metering"/>.
/// </param>
public sealed record Sighting(int Number, string Name, object? Value)
{
    /// <summary>The sighting on one line: <c>#2 PriceChanged (Price: 3)</c>.</summary>
    public override string ToString() => Text is "" ? $"#{Number} {Name}" : $"#{Number} {Name} {Text}";

    private string Text => Value switch
    {
        null => "",
        Metering metering => metering.ToString(),
        Activity activity => string.Join(' ', Parts(activity)),
        _ => ValueText.Of(Value),
    };

    private static IEnumerable<string> Parts(Activity activity)
    {
        if (activity.Status != ActivityStatusCode.Unset)
            yield return activity.StatusDescription is { } text ? $"{activity.Status} {ValueText.Of(text)}" : $"{activity.Status}";
        if (TagText.Of(activity.TagObjects) is { Length: > 0 } tags)
            yield return tags;
    }
}
