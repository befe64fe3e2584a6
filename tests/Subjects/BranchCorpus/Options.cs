namespace Subjects.BranchCorpus;

public enum LogLevel { Debug, Info, Error }

/// <summary>What a command line asked for.</summary>
public sealed class Options
{
    private readonly List<string> _files = [];

    public IReadOnlyList<string> Files => _files;

    public LogLevel Level { get; private set; } = LogLevel.Info;

    public int Jobs { get; private set; } = 1;

    public string? Output { get; private set; }

    public bool Help { get; private set; }

    public static Options Parse(params string[] args)
    {
        var options = new Options();
        var literal = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (literal || args[i] is "-" || !args[i].StartsWith('-')) //~ literal = true ;; args[i] is "-" = true
            {
                options._files.Add(args[i]);
                continue;
            }
            var (name, value) = Split(args[i]);
            switch (name)
            {
                case "--" when value is null: //~ "--" = taken
                    literal = true;
                    break;
                case "-h" or "-?" or "--help": //~ "-?" = taken ;; "--help" = taken
                    options.Help = true;
                    return options;
                case "-v":
                case "--verbose": //~ "--verbose" = taken
                    options.Level = LogLevel.Debug;
                    break;
                case "-o" or "--output":
                    options.Output = value ?? (++i < args.Length ? args[i] : throw new ArgumentException($"'{name}' needs a file.")); //~ ++i < args.Length = false
                    break;
                case "--jobs" when int.TryParse(value, out var jobs) && jobs is > 0 and <= 64: //~ <= 64 = false
                    options.Jobs = jobs;
                    break;
                case ['-', not '-', _, ..]: //~ ['-', not '-', _, ..] = taken
                    throw new ArgumentException("Short options stand alone.");
                default:
                    throw new ArgumentException($"'{name}' is no option.");
            }
        }
        return options;
    }

    private static (string Name, string? Value) Split(string arg)
        => arg.IndexOf('=') is > 0 and var at ? (arg[..at], arg[(at + 1)..]) : (arg, null);
}

/// <summary>A version with three numbers and perhaps a label.</summary>
public readonly record struct Release(int Major, int Minor, int Patch, string? Label = null) : IComparable<Release>
{
    public static Release? Parse(string text)
    {
        var (numbers, label) = text.Split('-', 2) switch
        {
            [var only] => (only, null),
            [var front, { Length: > 0 } back] => (front, back),
            _ => (text, null), //~ _ = taken
        };
        if (numbers.TrimStart('v').Split('.') is not [var a, var b, .. var rest] || rest.Length > 1) //~ rest.Length > 1 = true
            return null;
        return int.TryParse(a, out var major) && int.TryParse(b, out var minor) //~ int.TryParse(a, out var major) = false ;; int.TryParse(b, out var minor) = false
            ? new(major, minor, rest is [var c] && int.TryParse(c, out var patch) ? patch : 0, label) //~ rest is [var c] = false
            : null;
    }

    public int CompareTo(Release other)
    {
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (numbers != 0)
            return numbers;
        return (Label, other.Label) switch
        {
            (null, null) => 0, //~ (null, null) = taken
            (null, _) => 1,
            (_, null) => -1, //~ (_, null) = taken
            var (mine, others) => string.CompareOrdinal(mine, others), //~ var (mine, others) = taken
        };
    }

    public override string ToString() => $"{Major}.{Minor}{(Patch > 0 || Label is not null ? $".{Patch}" : "")}{(Label is null ? "" : "-" + Label)}"; //~ Patch > 0 = true
}

/// <summary>Settings from several places: the last one that says something wins.</summary>
public sealed class Configuration(params Dictionary<string, string>[] sources)
{
    public string? this[string key]
    {
        get
        {
            for (var i = sources.Length - 1; i >= 0; i--)
            {
                if (sources[i].TryGetValue(key, out var value) && value is not "")
                    return value;
            }
            return null;
        }
    }

    public int Number(string key, int other) => int.TryParse(this[key], out var number) ? number : other; //~ int.TryParse(this[key], out var number) = false

    public bool Flag(string key) => this[key]?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true, //~ "yes" = taken ;; "1" = taken
        "false" or "no" or "off" or "0" => false, //~ "false" or "no" or "off" or "0" = taken
        null => false,
        var text => throw new FormatException($"'{text}' is neither true nor false."), //~ var text = taken
    };

    public string Expand(string text)
    {
        var depth = 0;
        while (text.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('}', start);
            if (end < 0 || ++depth > 10) //~ end < 0 = true ;; ++depth > 10 = true
                throw new FormatException(text);
            var key = text[(start + 2)..end];
            text = text[..start] + (this[key] ?? $"?{key}") + text[(end + 1)..]; //~ this[key] = null
        }
        return text;
    }

    public T Choice<T>(string key, T other)
        where T : struct, Enum
    {
        if (this[key] is not { } text) //~ this[key] is not { } text = true
            return other;
        if (!Enum.TryParse<T>(text, ignoreCase: true, out var value) || !Enum.IsDefined(value)) //~ Enum.IsDefined(value) = false
            throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return value;
    }

    public IEnumerable<string> Missing(params string[] keys)
    {
        foreach (var key in keys)
        {
            if (key.Length == 0 || this[key] is null) //~ key.Length == 0 = true
                yield return key;
        }
    }
}
