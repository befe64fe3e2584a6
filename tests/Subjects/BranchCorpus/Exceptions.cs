namespace Subjects.BranchCorpus;

public sealed class HttpError(int status) : Exception($"status {status}")
{
    public int Status { get; } = status;
}

public sealed class Scope(List<string> log) : IDisposable
{
    public void Dispose() => log.Add("disposed");
}

/// <summary>Exceptions that came and that did not; what is tidied up either way.</summary>
public sealed class Exceptions
{
    private readonly object _gate = new();
    private int _count;

    public static int ParseOr(string text, int other)
    {
        try
        {
            return int.Parse(text);
        }
        catch (FormatException) //~ catch (FormatException) = entered
        {
            return other;
        }
    }

    public static string Read(string text)
    {
        try
        {
            return byte.Parse(text).ToString();
        }
        catch (FormatException)
        {
            return "no number";
        }
        catch (OverflowException e) //~ catch (OverflowException e) = entered
        {
            return e.Message;
        }
    }

    public static string Send(Action send)
    {
        try
        {
            send();
            return "sent";
        }
        catch (HttpError e) when (e.Status >= 500) //~ e.Status >= 500 = true
        {
            return "later";
        }
    }

    public static string SendAgain(Action send, int attempt)
    {
        try
        {
            send();
            return "sent";
        }
        catch (HttpError e) when (e.Status >= 500 && attempt < 3) //~ attempt < 3 = false
        {
            return "later";
        }
    }

    public static void Steps(bool fail, List<string> log)
    {
        try
        {
            try
            {
                log.Add("work");
                if (fail) //~ fail = true
                    throw new InvalidOperationException("asked for");
            }
            finally
            {
                log.Add("inner");
            }
        }
        catch (InvalidOperationException) //~ catch (InvalidOperationException) = entered
        {
            log.Add("caught");
        }
        finally
        {
            if (log.Count > 10) //~ log.Count > 10 = true
                log.Clear();
            log.Add("outer");
        }
    }

    public static int Scoped(List<string> log, bool open)
    {
        using var scope = open ? new Scope(log) : null; //~ open = false
        if (log.Count == 1) //~ log.Count == 1 = true
            return 1;
        using (new Scope(log))
        {
            if (log.Count == 0)
                return 2;
        }
        return 3;
    }

    public bool Enter(int limit)
    {
        lock (_gate)
        {
            if (_count >= limit) //~ _count >= limit = true
                return false;
            _count++;
            return true;
        }
    }

    public static void Logged(Action work, List<string> log)
    {
        try
        {
            work();
        }
        catch //~ catch = entered
        {
            log.Add("failed");
            throw;
        }
    }

    public static int Careful(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FormatException or OverflowException) //~ e is FormatException or OverflowException = false
        {
            return -1;
        }
    }

    public static int Add(int a, int b)
    {
        try
        {
            return checked(a + b);
        }
        catch (OverflowException)
        {
            return int.MaxValue;
        }
    }

    public static int Visit(int[] values)
    {
        var seen = 0;
        foreach (var value in values)
        {
            try
            {
                if (value < 0)
                    continue;
                if (value > 100) //~ value > 100 = true
                    break;
            }
            finally
            {
                seen++;
            }
        }
        return seen;
    }

    public static string Inner(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            return e.InnerException is { } inner ? inner.Message : e.Message; //~ e.InnerException is { } inner = true
        }
        return "fine";
    }

    public static bool TryNeverCalled(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception) when (work.Target is null)
        {
            return false;
        }
    }
}
