using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Subjects.BranchCorpus;

/// <summary>A record with a check, a property that decides, and an operator.</summary>
public sealed record Money(decimal Amount, string Currency)
{
    public decimal Amount { get; init; } = Amount >= 0 ? Amount : throw new ArgumentOutOfRangeException(nameof(Amount)); //~ Amount >= 0 = false

    public string Symbol => Currency == "EUR" ? "€" : Currency;

    public bool IsSmall => Amount < 10 && Currency != "JPY"; //~ Currency != "JPY" = false

    public static Money operator +(Money left, Money right)
        => left.Currency == right.Currency //~ left.Currency == right.Currency = false
            ? left with { Amount = left.Amount + right.Amount }
            : throw new InvalidOperationException("Currencies differ.");

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount && left.Currency == right.Currency; //~ left.Amount > right.Amount = true

    public static bool operator <(Money left, Money right) => right > left;

    public static explicit operator int(Money money) => money.Amount > int.MaxValue ? int.MaxValue : (int)money.Amount; //~ money.Amount > int.MaxValue = true
}

/// <summary>A primary constructor whose parameters are decided on.</summary>
public class Buffer(int size, string? name)
{
    private readonly int[] _items = new int[size > 0 ? size : 8]; //~ size > 0 = false
    private int _count;

    public string Name { get; } = name ?? "buffer"; //~ name = not null

    public bool IsFull => _count == _items.Length;

    public int this[int index]
    {
        get => index >= 0 && index < _count ? _items[index] : throw new IndexOutOfRangeException(); //~ index >= 0 = false
        set
        {
            if (index == _count)
                _count++;
            if (_count > size) //~ _count > size = true
                throw new InvalidOperationException();
            _items[index] = value;
        }
    }

    public int this[string key] => key == "first" ? _items[0] : -1; //~ key == "first" = false
}

/// <summary>Constructors that call each other, and a static one.</summary>
public sealed class Settings : Buffer
{
    private static readonly int s_default;
    private int _level = s_default > 3 ? 3 : 1; //~ s_default > 3 = true

    static Settings()
    {
        if (Environment.ProcessorCount > 0) //~ Environment.ProcessorCount > 0 = false
            s_default = 2;
    }

    public Settings(int size)
        : base(size > 100 ? 100 : size, null) //~ size > 100 = true
    {
        if (size == 4)
            _level++;
    }

    public Settings(string text)
        : this(text.Length > 3 ? 4 : text.Length)
    {
    }

    public int Level
    {
        get => _level;
        set
        {
            if (value < 0 || value > 9) //~ value < 0 = true ;; value > 9 = true
                throw new ArgumentOutOfRangeException(nameof(value));
            if (_level == value) //~ _level == value = true
                return;
            _level = value;
        }
    }
}

/// <summary>Generic code.</summary>
public sealed class Box<T>(IEqualityComparer<T>? comparer = null)
{
    private readonly IEqualityComparer<T> _comparer = comparer ?? EqualityComparer<T>.Default; //~ comparer = not null
    private readonly List<T> _items = [];

    public bool Put(T item)
    {
        foreach (var other in _items)
        {
            if (_comparer.Equals(item, other))
                return false;
        }
        _items.Add(item);
        return true;
    }

    public bool TryFirst<TWanted>([MaybeNullWhen(false)] out TWanted found)
        where TWanted : T
    {
        foreach (var item in _items)
        {
            if (item is TWanted wanted) //~ item is TWanted wanted = true
            {
                found = wanted;
                return true;
            }
        }
        found = default;
        return false;
    }

    public static implicit operator bool(Box<T> box) => box._items.Count > 0 && box._comparer is not null; //~ box._comparer is not null = false
}

public interface INamed
{
    string? Nick { get; }

    string Shown => Nick ?? "nobody"; //~ Nick = null
}

public sealed record Person(string? Nick) : INamed, IComparable<Person>
{
    int IComparable<Person>.CompareTo(Person? other)
    {
        if (other is null) //~ other is null = true
            return 1;
        return string.CompareOrdinal(Nick, other.Nick);
    }

    public bool Equals(Person? other) => other is not null && Nick == other.Nick; //~ other is not null = false

    public override int GetHashCode() => Nick?.Length ?? 0; //~ Nick = null
}

public static class Generic
{
    public static T Largest<T>(T first, params ReadOnlySpan<T> others)
        where T : IComparable<T>
    {
        foreach (var other in others)
        {
            if (other.CompareTo(first) > 0) //~ other.CompareTo(first) > 0 = false
                first = other;
        }
        return first;
    }

    public static T Clamp<T>(T value, T low, T high)
        where T : INumber<T>
        => value < low ? low : value > high ? high : value; //~ value < low = true

    public static string Name<T>(T value) => value switch
    {
        int => "number",
        string { Length: > 0 } text => text,
        null => "nothing", //~ null = taken
        _ => typeof(T).IsValueType ? "value" : "thing", //~ typeof(T).IsValueType = true
    };

    extension(string text)
    {
        public string Short => text.Length > 5 ? text[..5] : text; //~ text.Length > 5 = false
    }
}
