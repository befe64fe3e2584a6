using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

/// <summary>The place of a call in the code under test.</summary>
/// <param name="Method">The calling method.</param>
/// <param name="Offset">Where in its IL: two calls in one method differ.</param>
internal sealed record CallSite(MethodBase Method, int Offset)
{
    private const string LoggingAssembly = "Microsoft.Extensions.Logging";

    /// <summary>The first frame that belongs neither to this library nor to the logging library; or null.</summary>
    public static CallSite? Find(StackTrace trace)
        => Caller(trace) is { } frame ? new CallSite(frame.GetMethod()!, frame.GetILOffset()) : null;

    /// <summary>The method, with file and line if a trace with symbols tells them.</summary>
    public string WithLine(StackTrace trace) => Caller(trace) is { } frame && frame.GetFileName() is { } file
        ? string.Create(CultureInfo.InvariantCulture, $"{TypeText.Of(Method)} ({Path.GetFileName(file)}:{frame.GetFileLineNumber()})")
        : TypeText.Of(Method);

    private static StackFrame? Caller(StackTrace trace) => trace.GetFrames().FirstOrDefault(frame => frame.GetMethod() is { } method && IsOfUser(method));

    private static bool IsOfUser(MethodBase method)
    {
        var assembly = method.Module.Assembly;
        return assembly != typeof(CallSite).Assembly
            && assembly.GetName().Name?.StartsWith(LoggingAssembly, StringComparison.Ordinal) != true;
    }
}
