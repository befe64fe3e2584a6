namespace Subjects.BranchCorpus;

public sealed record Node(int Value, Node? Next = null);

/// <summary>Loops that never ran, that never ended by themselves, and that did both.</summary>
public static class Loops
{
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') //~ at < text.Length = false ;; text[at] == ' ' = true
            at++;
        return at;
    }

    public static int Digits(int n)
    {
        var count = 0;
        do
        {
            count++;
            n /= 10;
        }
        while (n > 0); //~ n > 0 = true
        return count;
    }

    public static int Sum(int[] values)
    {
        var sum = 0;
        for (var i = 0; i < values.Length; i++) //~ i < values.Length = true
            sum += values[i];
        return sum;
    }

    public static int IndexOf(int[] values, int value)
    {
        for (var i = 0; i < values.Length; i++) //~ i < values.Length = false
        {
            if (values[i] == value)
                return i;
        }
        return -1;
    }

    public static string Join(IEnumerable<string> words)
    {
        var text = "";
        foreach (var word in words) //~ words = many
            text += word;
        return text;
    }

    public static int Pairs(int[] left, int[] right)
    {
        var count = 0;
        foreach (var a in left)
        {
            if (a < 0) //~ a < 0 = true
                continue;
            foreach (var b in right)
            {
                if (b == 0) //~ b == 0 = true
                    break;
                if (a == b)
                    count++;
            }
        }
        return count;
    }

    public static int Drain(Queue<int> queue)
    {
        var sum = 0;
        while (true)
        {
            if (!queue.TryDequeue(out var n)) //~ queue.TryDequeue(out var n) = true
                break;
            sum += n;
        }
        return sum;
    }

    public static int Last(Node node)
    {
        while (node.Next is { } next) //~ node.Next is { } next = true
            node = next;
        return node.Value;
    }

    public static bool IsPalindrome(string text)
    {
        for (int i = 0, j = text.Length - 1; i < j; i++, j--)
        {
            if (text[i] != text[j]) //~ text[i] != text[j] = true
                return false;
        }
        return true;
    }

    public static int[] Sort(int[] values)
    {
        bool swapped;
        do
        {
            swapped = false;
            for (var i = 0; i + 1 < values.Length; i++)
            {
                if (values[i] > values[i + 1]) //~ values[i] > values[i + 1] = true
                {
                    (values[i], values[i + 1]) = (values[i + 1], values[i]);
                    swapped = true;
                }
            }
        }
        while (swapped); //~ swapped = true
        return values;
    }

    public static bool IsPrime(int n)
    {
        for (var d = 2; d * d <= n; d++)
        {
            if (n % d == 0) //~ n % d == 0 = true
                return false;
        }
        return n > 1;
    }

    public static int Matches(IEnumerable<KeyValuePair<string, int[]>> rows, string key)
    {
        var found = 0;
        foreach (var (name, values) in rows)
        {
            if (name != key)
                continue;
            foreach (var value in values) //~ values = many
                found += value;
        }
        return found;
    }

    public static int Capitals(string text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsUpper(c) ? 1 : 0;
        return count;
    }

    public static int Largest(ReadOnlySpan<int> values)
    {
        var largest = int.MinValue;
        foreach (var value in values)
        {
            if (value > largest) //~ value > largest = false
                largest = value;
        }
        return largest;
    }

    public static int? Until(int[,] grid, int value)
    {
        for (var row = 0; row < grid.GetLength(0); row++) //~ row < grid.GetLength(0) = false
        {
            for (var column = 0; column < grid.GetLength(1); column++)
            {
                if (grid[row, column] == value)
                    return row;
            }
        }
        return null;
    }

    public static int Collatz(int n)
    {
        var steps = 0;
        for (; n != 1; steps++)
        {
            if (steps > 100) //~ steps > 100 = true
                return -1;
            n = n % 2 == 0 ? n / 2 : (3 * n) + 1;
        }
        return steps;
    }

    public static int Wait(Func<bool> ready, int patience)
    {
        while (!ready()) //~ ready() = true
        {
            if (--patience <= 0)
                return -1;
        }
        return patience;
    }
}
