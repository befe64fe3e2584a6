using System.Reflection;
using Shakeout.Fixtures;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Running;

/// <summary>Attributes that run before a test run with fixtures as they do without.</summary>
[Remembered("class")]
public class ABeforeAfterAttribute(ABeforeAfterAttribute.Asked asked) : ABaseWithAttributes
{
    [Fact]
    public void Of_the_class_runs() => (asked, Before()).ShouldBe((asked, "class"));

    [Fact]
    [Remembered("method")]
    public void Of_the_method_runs_too() => Before().ShouldBe("class, method");

    [Fact]
    public override void Of_an_overridden_method_runs_as_xunit_has_it() => Before().ShouldBe("class, base method");

    private static string Before() => (string)TestContext.Current.KeyValueStorage[TestContext.Current.Test!.UniqueID]!;

    /// <summary>Has the tests of this class run with fixtures.</summary>
    [Fixture]
    public sealed class Asked;
}

/// <summary>A base class whose method has an attribute.</summary>
public abstract class ABaseWithAttributes
{
    /// <summary>Inherits its attribute where it is overridden.</summary>
    [Remembered("base method")]
    public abstract void Of_an_overridden_method_runs_as_xunit_has_it();
}

/// <summary>Remembers in what order such attributes ran before a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = true)]
public sealed class RememberedAttribute(string place) : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
        => TestContext.Current.KeyValueStorage.AddOrUpdate(test.UniqueID, place, (_, earlier) => $"{earlier}, {place}");
}
