using System.Buffers.Binary;
using Shakeout.Factories.Data;

namespace Shakeout.Factories;

/// <content>Values of other simple types.</content>
public sealed partial class Gen
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A GUID of version 4, the random one.</summary>
    public Guid Guid
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, Stream.Next());
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Stream.Next());
            bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            return new Guid(bytes);
        }
    }

    /// <summary>One of the values that an enum names.</summary>
    /// <exception cref="FactoryException">The enum names none.</exception>
    public T Enum<T>()
        where T : struct, Enum
        => EnumValues<T>.All is { Length: > 0 } all
            ? all[Stream.Below((ulong)all.Length)]
            : throw new FactoryException($"'{Member}' asks for a value of the enum '{typeof(T).Name}', and it has none.");

    /// <summary>Random bytes.</summary>
    /// <param name="count">How many.</param>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Span<byte> eight = stackalloc byte[8];
        for (var rest = bytes.AsSpan(); !rest.IsEmpty; rest = rest[Math.Min(8, rest.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Stream.Next());
            eight[..Math.Min(8, rest.Length)].CopyTo(rest);
        }

        return bytes;
    }

    /// <summary>A text of random lower-case letters and digits, such as a code or a token.</summary>
    /// <param name="count">How many characters.</param>
    public string Chars(int count) => string.Create(count, this, static (text, gen) =>
    {
        foreach (ref var letter in text)
            letter = Letters[(int)gen.Stream.Below((ulong)Letters.Length)];
    });
}
