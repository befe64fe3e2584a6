using System.Runtime.CompilerServices;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data.Locales;

/// <summary>Texts that are put together of other ones: <c>#{city_prefix} #{Name.first_name}</c>, <c>##-###</c>.</summary>
internal sealed class Formats(IReadOnlyList<Format> formats) : Words
{
    private readonly Format[] _formats = [.. formats];

    /// <inheritdoc/>
    public override string Draw(ref RandomStream stream)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[128]);
        Append(ref stream, ref text);
        return text.ToStringAndClear();
    }

    /// <inheritdoc/>
    public override void Append(ref RandomStream stream, ref DefaultInterpolatedStringHandler text)
        => _formats[stream.Below((ulong)_formats.Length)].Append(ref stream, ref text);
}
