using System.Runtime.CompilerServices;

namespace Subjects.BranchCorpus;

[Flags]
public enum Rights { None = 0, Read = 1, Write = 2 }

/// <summary>Names that are made when they are asked for.</summary>
public sealed class Lazily(string[]? words)
{
    private static readonly int s_width = Environment.ProcessorCount > 0 ? 8 : 4; //~ Environment.ProcessorCount > 0 = false
    private EventHandler? _changed;

    public event EventHandler Changed
    {
        add
        {
            if (value is not null) //~ value is not null = false
                _changed += value;
        }
        remove => _changed -= value;
    }

    public string Name => field ??= $"{words?.Length ?? 0}"; //~ words = null ;; field = not null

    public int Width
    {
        get => Math.Max(field, s_width);
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); //~ value > 0 = false
    }

    public int Raise()
    {
        _changed?.Invoke(this, EventArgs.Empty); //~ _changed = null
        return words is { Length: var length } ? length : -1; //~ words is { Length: var length } = false
    }
}

/// <summary>What is seldom written, and still allowed; and what leaves in the middle.</summary>
public static class Rarities
{
    public static int Longest(IEnumerable<KeyValuePair<string, int>> pairs)
    {
        var longest = 0;
        foreach (var (key, value) in pairs) //~ pairs = many
            longest = Math.Max(longest, key.Length > 3 ? key.Length : value);
        return longest;
    }

    public static int Halve(int n)
    {
    again:
        if (n > 10)
        {
            n /= 2;
            goto again;
        }
        return n;
    }

    public static int Odd(int n)
    {
        var odd = 0;
        do
        {
            if (n % 2 == 0) //~ n % 2 == 0 = true
                continue;
            odd++;
        }
        while (n-- > 10); //~ n-- > 10 = true
        return odd;
    }

    public static int Score(string moves)
    {
        var score = 0;
        for (; ; )
        {
            foreach (var move in moves)
            {
                switch (move)
                {
                    case '+':
                        score++;
                        continue;
                    case '-' when score > 0: //~ score > 0 = false
                        score--;
                        break;
                    case '0' or '*': //~ '0' or '*' = taken
                        score = 0;
                        break;
                }
                if (score > 5) //~ score > 5 = true
                    return 5;
            }
            break;
        }
        return score;
    }

    public static string Answer(bool? answer, bool polite) => (answer, polite) switch
    {
        (true, true) => "yes, please", //~ (true, true) = taken
        (true, false) => "yes",
        (false, _) => polite switch
        {
            true => "no, thank you",
            false => "no", //~ false = taken
        },
        (null, _) => "perhaps", //~ (null, _) = taken
    };

    public static bool Neither(bool a, bool b, bool c) => !(a && b) && !(!c || (a && !b)); //~ b = true ;; c = false ;; b = true

    public static string Nested(int a, bool fine) => (fine ? a : -a) > 3 ? "much" : "little"; //~ fine = false ;; (fine ? a : -a) > 3 = true

    public static int Typed(object value)
    {
        if (value is int n and > 3) //~ > 3 = false
            return n;
        return value is string or char ? 1 : 0; //~ char = true
    }

    public static bool May(Rights rights) => (rights & Rights.Write) != 0 || rights.HasFlag(Rights.Read); //~ rights.HasFlag(Rights.Read) = true

    public static int[] Spread(bool more, int[] first, int[]? second)
        => [.. more ? first : [], .. second ?? [], first is [] ? 0 : 1]; //~ more = false ;; second = null ;; first is [] = true

    public static string? Tail(string? text) => text?[1..]?.TrimEnd() is { Length: > 0 } tail ? tail : null; //~ text = null ;; text?[1..] = null

    public static int Sections(int n, bool strict)
    {
        switch (n)
        {
            case 1 when strict: //~ strict = true
            case 2:
                return 1;
            case > 10 and not 13: //~ > 10 and not 13 = taken
            case 4: //~ 4 = taken
                return 2;
            case var other when other < 0:
                return -1;
        }
        return 0;
    }

    public static bool IsLarge(string text)
    {
        if (int.Parse(text) > 3) //~ int.Parse(text) > 3 = false
            return true;
        return false;
    }

    public static int Work(int[] items, Action<int> work)
    {
        var done = 0;
        foreach (var item in items)
        {
            work(item);
            if (item > 5) //~ item > 5 = true
                done += 2;
            done++;
        }
        return done > 2 ? done : 0; //~ done > 2 = false
    }

    public static void Watched(Action work, List<string> log)
    {
        var done = false;
        try
        {
            work();
            done = true;
        }
        finally
        {
            if (!done) //~ done = false
                log.Add("failed");
        }
    }

    public static void Failing(Action work, List<string> log)
    {
        var done = false;
        try
        {
            work();
            done = log.Count > 0 && log[0] == "a";
        }
        finally
        {
            log.Add(done ? "done" : "failed"); //~ done = true
        }
    }

    public static IEnumerable<int> Forever(int from)
    {
        while (true)
        {
            yield return from++;
            if (from > 100) //~ from > 100 = true
                yield break;
        }
    }

    public static async Task<string> LookUpAsync(Func<Task<string?>> first, Func<Task<string?>> second)
    {
        try
        {
            return await first() ?? await second() ?? "nothing"; //~ await second() = null
        }
        catch (HttpError e)
        {
            return e.Status switch
            {
                404 => "missing",
                >= 500 => "broken", //~ >= 500 = taken
                _ => throw new InvalidOperationException("unknown", e), //~ _ = taken
            };
        }
    }

    public static async Task<int> BothAsync(Func<bool, Task<int>> work)
    {
        return await OneAsync(true) + await OneAsync(false);

        async Task<int> OneAsync(bool flag)
        {
            var n = await work(flag);
            if (n > 0 && await work(!flag) is > 3 and var other) //~ await work(!flag) is > 3 and var other = true
                return other;
            return flag ? n : -n;
        }
    }

    public static async IAsyncEnumerable<int> TakeAsync(IAsyncEnumerable<int> values, int count, [EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            await foreach (var value in values.WithCancellation(token))
            {
                if (count-- <= 0) //~ count-- <= 0 = true
                    yield break;
                yield return value;
            }
        }
        finally
        {
            await Task.Yield();
            if (token.IsCancellationRequested && count > 0) //~ token.IsCancellationRequested = true
                count = 0;
        }
    }

    public static int Deep(int depth, Func<int, bool>? stop = null)
    {
        if (stop?.Invoke(depth) ?? depth >= 3) //~ stop?.Invoke(depth) ?? depth >= 3 = false ;; stop = null
            return depth;
        return Deep(depth + 1, stop);
    }

    public static Dictionary<string, Func<int, int>> Table(bool signed) => new()
    {
        ["half"] = n => n % 2 == 0 ? n / 2 : signed ? -1 : 0, //~ signed = true
        ["sign"] = signed ? Math.Sign : static n => n > 0 ? 1 : 0, //~ signed = true ;; n > 0 = false
        ["same"] = n => n is 0 or 1 ? n : n * n,
    };

    public static string Caught(Action work)
    {
        try
        {
            work();
        }
        catch (FormatException)
        {
            try
            {
                work();
            }
            catch (FormatException e) when (e.Data.Count == 0) //~ e.Data.Count == 0 = false
            {
                return "twice";
            }
            catch (Exception e) //~ catch (Exception e) = entered
            {
                return e.Message;
            }
        }
        return "fine";
    }
}
