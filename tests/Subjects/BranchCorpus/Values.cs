namespace Subjects.BranchCorpus;

/// <summary>Nullable values, tuples, spans and references.</summary>
public static class Values
{
    public static (int Low, int High) Order(int a, int b) => a <= b ? (a, b) : (b, a);

    public static string Compare((int Major, int Minor) left, (int Major, int Minor) right)
    {
        if (left == right) //~ left == right = true
            return "same";
        if (left.Major != right.Major)
            return left.Major > right.Major ? "newer" : "older"; //~ left.Major > right.Major = false
        return left.Minor > right.Minor ? "later" : "earlier"; //~ left.Minor > right.Minor = true
    }

    public static int Difference(int? a, int? b)
    {
        if (a.HasValue && b.HasValue) //~ b.HasValue = false
            return a.Value - b.Value;
        return a is int only ? only : b ?? 0; //~ a is int only = true ;; b = not null
    }

    public static bool? Both(bool? a, bool? b)
    {
        if (a == false || b == false) //~ b == false = true
            return false;
        if (a is true && b is true) //~ a is true = false
            return true;
        return null;
    }

    public static int Hex(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] == '#') //~ text.Length > 1 = false
            text = text[1..];
        var value = 0;
        foreach (var c in text)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10, //~ >= 'A' and <= 'F' = taken
                _ => -1, //~ _ = taken
            };
            if (digit < 0) //~ digit < 0 = true
                return -1;
            value = (value << 4) | digit;
        }
        return value;
    }

    public static int SumOfSquares(int count)
    {
        Span<int> squares = count <= 16 ? stackalloc int[16] : new int[count]; //~ count <= 16 = false
        for (var i = 0; i < count; i++)
            squares[i] = i * i;
        var sum = 0;
        foreach (var square in squares[..count])
            sum += square;
        return sum;
    }

    public static void Raise(ref int left, ref int right)
    {
        ref var lower = ref left < right ? ref left : ref right; //~ left < right = false
        lower++;
    }

    public static bool TryHalf(int n, out int half)
    {
        half = n / 2;
        return n % 2 == 0 && half != 0; //~ half != 0 = false
    }

    public static string Swap((string? First, string? Second) pair)
    {
        var (first, second) = pair;
        var (left, right) = (second ?? "-", first ?? "-"); //~ first = null
        return $"{left}{(left.Length > 0 && right.Length > 0 ? "," : "")}{right}"; //~ left.Length > 0 = false ;; right.Length > 0 = false
    }

    public static int Bits(uint value)
    {
        var bits = 0;
        while (value != 0)
        {
            bits += (value & 1) == 1 ? 1 : 0;
            value >>= 1;
        }
        return bits;
    }

    public static int Index(string text, char wanted) => text.AsSpan() is [var head, .. var tail] && (head == wanted || tail.Contains(wanted)) ? 1 : 0; //~ head == wanted = true
}
