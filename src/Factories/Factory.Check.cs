using System.Reflection;
using Shakeout.Factories.Checking;

namespace Shakeout.Factories;

/// <content>The lint of factories.</content>
public static partial class Factory
{
    /// <summary>Builds one object by each factory in the static fields and properties of an assembly, and by each with each of its traits that needs no arguments.</summary>
    /// <param name="assembly">The assembly, often <c>typeof(Make).Assembly</c>.</param>
    /// <exception cref="FactoryException">One is defined wrongly, or cannot build. The message tells all of them.</exception>
    public static void Check(Assembly assembly) => new Lint(assembly.GetTypes()).Run();

    /// <summary>The same for the factories of one class, with the traits that stand in it.</summary>
    /// <param name="type">The class.</param>
    /// <exception cref="FactoryException">One is defined wrongly, or cannot build. The message tells all of them.</exception>
    public static void Check(Type type) => new Lint([type]).Run();
}
