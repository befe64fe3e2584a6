using System.Diagnostics;
using System.Reflection;

namespace Shakeout.Fixtures.Wording;

/// <summary>Where in the user's code an exception came from.</summary>
internal static class OriginText
{
    /// <summary><c>NullReferenceException in Checkout.PayAsync: Object reference not set …</c>.</summary>
    public static string Of(Exception error)
    {
        var method = new StackTrace(error, fNeedFileInfo: false).GetFrames()
            .Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method is not null && IsOfUser(method.Module.Assembly));
        var where = method is null ? "" : $" in {TypeText.Of(method)}";
        return $"{TypeText.Of(error.GetType())}{where}: {error.Message.ReplaceLineEndings(" ")}";
    }

    private static bool IsOfUser(Assembly assembly)
        => assembly != typeof(OriginText).Assembly && !assembly.IsDynamic
            && assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) != true;
}
