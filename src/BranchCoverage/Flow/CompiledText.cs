using System.Security.Cryptography;
using Mono.Cecil.Cil;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>Compares a source file with the text that was compiled, of which the symbols keep a checksum.</summary>
internal static class CompiledText
{
    /// <summary>Whether the file is certainly another text. Other line endings are the same text: git changes them.</summary>
    public static bool Differs(Document compiled, string path)
    {
        if (compiled.Hash is not { Length: > 0 } checksum || Algorithm(compiled) is not { } hash || !File.Exists(path))
            return false;
        var text = File.ReadAllBytes(path);
        return !Endings(text).Any(ending => hash(ending).AsSpan().SequenceEqual(checksum));
    }

    // Mostly it is the first of them.
    private static IEnumerable<byte[]> Endings(byte[] text)
    {
        yield return text;
        var plain = text.Where((letter, at) => letter != '\r' || at + 1 == text.Length || text[at + 1] != '\n').ToArray();
        yield return plain;
        yield return [.. plain.SelectMany(letter => letter == '\n' ? "\r\n"u8.ToArray() : [letter])];
    }

    private static Func<byte[], byte[]>? Algorithm(Document document) => document.HashAlgorithm switch
    {
        DocumentHashAlgorithm.SHA256 => SHA256.HashData,
        DocumentHashAlgorithm.SHA1 => SHA1.HashData,
        _ => null,
    };
}
