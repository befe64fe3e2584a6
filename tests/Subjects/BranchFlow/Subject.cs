// Each line says at its end which outcomes the run in Calls.cs leaves out: "//- text: outcome" for what never happened though
// it was asked for, "//~ text: outcome" for what was never asked for or is no gap of its own. Everything else happened.
namespace Subject;

public sealed class Box
{
    public Box? Inner { get; set; }

    public string? Name { get; set; }

    public int Size;
}

public sealed record Point(int X, int Y);

public sealed class Basket(int limit)
{
    private string? _label;

    public int Count { get; private set; }

    public string Label => _label ??= "basket"; //- _label: NotNull

    public bool Add(int pieces)
    {
        if (pieces <= 0) //- pieces <= 0: True
            return false;
        if (Count + pieces > limit)
            return false;
        Count += pieces;
        return true;
    }
}

public static class Conditions
{
    public static int AlwaysTrue(bool a)
    {
        var n = 1;
        if (a) //- a: False
            n++;
        return n;
    }

    public static int AlwaysFalse(bool a)
    {
        var n = 1;
        if (a) //- a: True
            n++;
        return n;
    }

    public static int EarlyReturn(int n)
    {
        if (n > 5) //- n > 5: False
            return 1;
        return 2;
    }

    public static int Else(int n)
    {
        if (n == 3)
            n++;
        else
            n--;
        return n;
    }

    public static int Both(int a, int b)
    {
        if (a > 0 && b > 0) //- a > 0: False
            return 1;
        return 2;
    }

    public static int Three(int a, int b, int c)
    {
        if (a > 0 && b > 0 || c > 0) //- b > 0: True
            return 1;
        return 2;
    }

    public static int Not(int a, string s)
    {
        if (!(a >= 3 || string.IsNullOrEmpty(s))) //- string.IsNullOrEmpty(s): True
            return 1;
        return 2;
    }

    public static int Locals(bool a, bool b)
    {
        var n = 0;
        if (a && b) //- a: False //- b: False
            n++;
        if (a || b) //- a: False //~ b: True //~ b: False
            n++;
        return n;
    }

    public static string Choice(int n) => n > 5 ? "big" : n < 2 ? "small" : "medium"; //- n < 2: True

    public static int Nested(bool a, int b)
    {
        var n = (a ? b > 2 : b < 1) ? 1 : 2; //- a: False //- a ? b > 2 : b < 1: False
        return n;
    }

    public static bool Returned(int a, int b) => a > 0 && b > 0; //- a > 0: False //- b > 0: False

    public static int Lifted(int? n)
    {
        if (n > 3) //- n > 3: False
            return 1;
        return 2;
    }

    public static int Strings(string s)
    {
        if (s == "a" || s.Length == 0) //- s == "a": True
            return 1;
        if (s != "b") //- s != "b": True
            return 2;
        return 3;
    }

    public static int Calls(List<int> xs)
    {
        if (!xs.Contains(3)) //- xs.Contains(3): True
            return 1;
        return 2;
    }

    public static int OneLine(bool a) { if (a) return 1; return 2; } //- a: False

    public static int Throws(int n)
    {
        if (n < 0) //- n < 0: True
            throw new ArgumentOutOfRangeException(nameof(n));
        return n;
    }

    public static int Doubles(double a, double b)
    {
        if (a >= b) //- a >= b: False
            return 1;
        return 2;
    }

    public static int Unreached(bool a, bool b)
    {
        if (a) //- a: True
        {
            if (b) //~ b: True //~ b: False
                return 1;
        }
        return 2;
    }

    public static int Enums(DayOfWeek day)
    {
        if (day == DayOfWeek.Sunday || day == DayOfWeek.Saturday) //- day == DayOfWeek.Sunday: True
            return 1;
        return 2;
    }

    public static int Ready(Basket basket, bool force)
    {
        var ready = basket.Count > 0 || force; //- basket.Count > 0: True //- force: False
        return ready ? 1 : 2; //- ready: False
    }

    public static int Bits(int flags)
    {
        if ((flags & 4) != 0) //- (flags & 4) != 0: False
            return 1;
        return 2;
    }
}

public static class Nulls
{
    public static string Access(Box? box) => box?.Inner?.Name ?? "none"; //- box: Null //- box?.Inner: Null //- box?.Inner?.Name: Null

    public static string Chain(Box? box) => box?.Inner?.Name ?? "none"; //- box?.Inner: NotNull //- box?.Inner?.Name: NotNull

    public static int? Size(Box? box) => box?.Inner?.Size; //- box: Null

    public static void Assign(Box box)
    {
        box.Name ??= "x"; //- box.Name: Null
    }

    public static string Local(string? s)
    {
        s ??= "y"; //- s: NotNull
        return s;
    }

    public static void Invoke(Action? action)
    {
        action?.Invoke(); //- action: Null
    }

    public static int Check(object? o)
    {
        if (o == null) //- o == null: True
            return 1;
        if (o is not null) //- o is not null: False
            return 2;
        return 3;
    }

    public static string Guard(string? s) => s ?? throw new ArgumentNullException(nameof(s)); //- s: Null
}

public static class Loops
{
    public static int Each(int[] xs)
    {
        var sum = 0;
        foreach (var x in xs)
            sum += x;
        return sum;
    }

    public static int Empty(List<int> xs)
    {
        var sum = 0;
        foreach (var x in xs) //- xs: Many
        {
            if (x > 2) //~ x > 2: True //~ x > 2: False
                sum += x;
        }
        return sum;
    }

    public static int Sequence(IEnumerable<int> xs)
    {
        var sum = 0;
        foreach (var x in xs)
        {
            if (x == 2) //- x == 2: True
                continue;
            if (x == 4) //- x == 4: False
                break;
            sum += x;
        }
        return sum;
    }

    public static int For(int n)
    {
        var sum = 0;
        for (var i = 0; i < n; i++)
            sum += i;
        return sum;
    }

    public static int Never(int n)
    {
        var sum = 0;
        for (var i = 0; i < n; i++) //- i < n: True
            sum += i;
        return sum;
    }

    public static int While(int n)
    {
        while (n > 100) n /= 2;
        return n;
    }

    public static int Do(int n)
    {
        do { n++; } while (n < 3); //- n < 3: True
        return n;
    }
}

public static class Switches
{
    public static string Statement(int n)
    {
        switch (n)
        {
            case 1:
                return "one";
            case 2: //- 2: Taken
                return "two";
            case > 10 when n % 2 == 0: //- n % 2 == 0: False
                return "even";
            default: //- default: Taken
                return "other";
        }
    }

    public static string Text(string s)
    {
        switch (s)
        {
            case "a": return "1"; //- "a": Taken
            case "b": return "2";
            case "c": return "3"; //- "c": Taken
            case "d": return "4"; //- "d": Taken
            case "e": return "5"; //- "e": Taken
            case "f": return "6"; //- "f": Taken
            case "g": return "7"; //- "g": Taken
            case "h": return "8"; //- "h": Taken
        }
        return "?";
    }

    public static string Expression(object? o) => o switch
    {
        null => "null", //- null: Taken
        int and > 5 => "big",
        int i when i < 0 => "negative", //~ int i: Taken //- i < 0: True
        string { Length: > 3 } s => s, //- string { Length: > 3 } s: Taken
        Point(0, _) => "axis",
        _ => "other",
    };

    public static string Day(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "m",
        DayOfWeek.Friday or DayOfWeek.Sunday => "f", //- DayOfWeek.Friday: Taken
        _ => "o", //- _: Taken
    };

    public static int Dense(int n)
    {
        switch (n)
        {
            case 0: n = 5; break;
            case 1: n = 6; break; //- 1: Taken
            case 2: n = 7; break;
            case 3: n = 8; break; //- 3: Taken
            case 4: //- 4: Taken
            case 5: n = 9; break;
        }
        return n;
    }

    public static int Lists(int[] xs) => xs switch
    {
        [] => 0, //- []: Taken
        [1, ..] => 1,
        [_, var x] when x > 2 => 2, //~ [_, var x]: Taken //- x > 2: True
        _ => 3,
    };
}

public static class Patterns
{
    public static int Type(object o)
    {
        if (o is string s) //- o is string s: False
            return s.Length;
        return 0;
    }

    public static int Property(object o)
    {
        if (o is string { Length: > 3 }) //- o is string { Length: > 3 }: True //~ Length: > 3: True
            return 1;
        return 0;
    }

    public static int Range(int n)
    {
        if (n is > 3 and < 9) //- < 9: False
            return 1;
        return 0;
    }

    public static int Alternatives(char c)
    {
        if (c is 'a' or 'b') //- 'a': True
            return 1;
        return 0;
    }

    public static int Mixed(object o, bool a)
    {
        if (a && o is int n and (> 3 and < 9 or 77)) //- a: False //- > 3: False //- 77: True
            return n;
        return 0;
    }
}

public static class Exceptions
{
    public static int Catches(int n)
    {
        try
        {
            return 10 / n;
        }
        catch (DivideByZeroException) //- catch (DivideByZeroException): Entered
        {
            return -1;
        }
    }

    public static int Caught(int n)
    {
        try
        {
            if (n == 0) //- n == 0: False
                throw new InvalidOperationException("zero");
            return n;
        }
        catch (InvalidOperationException problem) when (problem.Message.Length > 3) //- problem.Message.Length > 3: False
        {
            return -1;
        }
        catch (ArgumentException) //- catch (ArgumentException): Entered
        {
            return -2;
        }
        finally
        {
            if (n > 5) //- n > 5: True
                n = 0;
        }
    }

    public static int Disposes(IDisposable? thing)
    {
        using (thing)
            return 1;
    }

    public static int Locks(object gate, bool a)
    {
        lock (gate)
        {
            if (a) //- a: False
                return 1;
        }
        return 2;
    }

    public static int SometimesThrows(int n, List<int> xs)
    {
        var sum = 0;
        if (xs[n] > 2)
            sum++;
        sum += xs.Count;
        return sum;
    }
}

public static class Lambdas
{
    public static int Two(List<int> xs) => xs.Where(x => x > 3 ? true : false).Count(x => x < 5 ? true : false); //- x > 3: False //- x < 5: True

    public static int Block(List<int> xs) => xs.Count(x =>
    {
        if (x > 4) //- x > 4: True
            return true;
        return false;
    });

    public static int LocalFunction(int n)
    {
        return Inner(n);

        int Inner(int k)
        {
            return k > 2 ? 1 : n; //- k > 2: True
        }
    }

    public static List<int> Query(List<int> xs) => (from x in xs where x > 1 && x < 9 select x > 5 ? 1 : 0).ToList(); //- x > 1: False //- x < 9: False //- x > 5: True

    public static int Inside(List<int> xs, bool a)
    {
        if (a && xs.Any(x => x > 2)) //- a: False //- xs.Any(x => x > 2): True
            return 1;
        return 2;
    }

    public static T? Generic<T>(T? value, T? other) where T : class
    {
        return value is null ? other : value; //- value is null: True
    }
}

public static class Flows
{
    public static IEnumerable<int> Iterator(int n)
    {
        for (var i = 0; i < n; i++)
        {
            if (i > 10) //- i > 10: True
                yield break;
            yield return i;
        }
    }

    public static async Task<int> Async(Task<int> task, bool a)
    {
        if (a) //- a: False
            await Task.Yield();
        var n = await task.ConfigureAwait(false);
        if (n > 3 && a) //- n > 3: False //- a: False
            return 1;
        return a ? n : 0; //~ a: True //~ a: False
    }

    public static async Task<int> AsyncTry(int n)
    {
        try
        {
            await Task.Yield();
            if (n > 2) //- n > 2: True
                throw new InvalidOperationException();
        }
        catch (InvalidOperationException) //- catch (InvalidOperationException): Entered
        {
            await Task.Yield();
            return 3;
        }
        finally
        {
            await Task.Yield();
        }
        return n == 0 ? 1 : 2; //- n == 0: False
    }

    public static async Task<int> Stream(IAsyncEnumerable<int> xs)
    {
        var sum = 0;
        await foreach (var x in xs)
        {
            if (x > 1)
                sum += x;
        }
        return sum;
    }

    public static async IAsyncEnumerable<int> Source(int n)
    {
        for (var i = 0; i < n; i++)
        {
            await Task.Yield();
            if (i == 7) //- i == 7: True
                yield break;
            yield return i;
        }
    }
}
