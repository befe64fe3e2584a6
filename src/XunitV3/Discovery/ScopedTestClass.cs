using Shakeout.XunitV3.Running;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test class that holds fixtures of class scope: as a class fixture of xunit's, which ends with the class.</summary>
internal sealed class ScopedTestClass : XunitTestClass, IXunitTestClass
{
    /// <summary>Called by xunit when it reads the class back.</summary>
#pragma warning disable CS0618 // The constructor is for deriving classes that are read back, as this one is.
    public ScopedTestClass()
    {
    }
#pragma warning restore CS0618

    /// <param name="type">The class.</param>
    /// <param name="collection">Its collection.</param>
    public ScopedTestClass(Type type, IXunitTestCollection collection)
        : base(type, collection)
    {
    }

    IReadOnlyCollection<Type> IXunitTestClass.ClassFixtureTypes => [.. ClassFixtureTypes, typeof(ClassFixtures)];
}
