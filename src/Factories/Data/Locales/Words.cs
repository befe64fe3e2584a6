using System.Runtime.CompilerServices;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data.Locales;

/// <summary>Texts of one kind, each as likely as any other.</summary>
internal abstract class Words
{
    /// <summary>One of them.</summary>
    public abstract string Draw(ref RandomStream stream);

    /// <summary>Draws one of them into a longer text.</summary>
    public abstract void Append(ref RandomStream stream, ref DefaultInterpolatedStringHandler text);
}
