namespace Shakeout.BranchCoverage.Wording;

/// <summary>Names of members and tests for people, who know which project they read about.</summary>
internal static class ShortName
{
    /// <summary>The class and the method of <c>Namespace.Class.Method(arguments)</c>, with the arguments.</summary>
    public static string Of(string name)
    {
        var arguments = name.IndexOf('(', StringComparison.Ordinal);
        var path = arguments < 0 ? name : name[..arguments];
        var method = LastDot(path, path.Length);
        return method < 0 ? name : name[(LastDot(path, method) + 1)..];
    }

    // A constructor is called ".ctor": its own dot divides nothing.
    private static int LastDot(string path, int before)
    {
        var dot = before == 0 ? -1 : path.LastIndexOf('.', before - 1);
        return dot > 0 && path[dot - 1] == '.' ? dot - 1 : dot;
    }
}
