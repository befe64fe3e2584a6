using System.Diagnostics;
using System.Reflection;

namespace Shakeout.Fixtures.Wording;

/// <summary>Where in the user's code an exception came from.</summary>
/// <remarks>
/// A stack trace does not tell the user's code from libraries, such as one for assertions. But who calls the dependency knows
/// it: the code under test is in its assembly, or in one that references that; and the test is known.
/// </remarks>
/// <param name="test">The assembly of the test.</param>
/// <param name="dependency">The assembly of the dependency that the code under test calls.</param>
internal sealed class OriginText(Assembly test, Assembly dependency)
{
    /// <summary><c>NullReferenceException in Checkout.PayAsync: Object reference not set …</c>.</summary>
    public string Of(Exception error)
    {
        var methods = new StackTrace(error, fNeedFileInfo: false).GetFrames()
            .Select(frame => frame.GetMethod()).OfType<MethodBase>().Where(method => IsForeign(method.Module.Assembly)).ToList();
        var method = methods.Find(method => IsOfUser(method.Module.Assembly)) ?? methods.FirstOrDefault();
        return ValueText.OnOneLine(method is null ? ErrorText.Of(error) : $"{TypeText.Of(error.GetType())} in {TypeText.Of(method)}: {error.Message}");
    }

    private bool IsOfUser(Assembly assembly)
        => assembly == test || assembly == dependency || assembly.GetReferencedAssemblies().Any(known => known.Name == dependency.GetName().Name);

    private static bool IsForeign(Assembly assembly)
        => assembly != typeof(OriginText).Assembly && !assembly.IsDynamic
            && assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) != true;
}
