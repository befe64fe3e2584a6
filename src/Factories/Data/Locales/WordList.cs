using System.Runtime.CompilerServices;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data.Locales;

/// <summary>Texts that are drawn as they stand.</summary>
internal sealed class WordList(IReadOnlyList<string> words) : Words
{
    private readonly string[] _words = [.. words];

    /// <inheritdoc/>
    public override string Draw(ref RandomStream stream) => _words[stream.Below((ulong)_words.Length)];

    /// <inheritdoc/>
    public override void Append(ref RandomStream stream, ref DefaultInterpolatedStringHandler text) => text.AppendLiteral(Draw(ref stream));
}
