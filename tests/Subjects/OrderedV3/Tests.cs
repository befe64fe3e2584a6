using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Subjects.OrderedV3;

public sealed class StepOrder : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(testCase => NumberOf(testCase))];

    private static int NumberOf(ITestCase testCase) =>
        ((IXunitTestCase)testCase).TestMethod.Method.GetCustomAttribute<StepAttribute>().Number;
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class StepAttribute(int number) : Attribute
{
    public int Number { get; } = number;
}

public static class Account
{
    public static string State = "none";
}

[TestCaseOrderer(typeof(StepOrder))]
public class AccountTests
{
    [Fact]
    [Step(1)]
    public void Is_opened()
    {
        Assert.Equal("none", Account.State);
        Account.State = "open";
    }

    [Fact]
    [Step(2)]
    public void Is_used()
    {
        Assert.Equal("open", Account.State);
        Account.State = "used";
    }

    [Fact]
    [Step(3)]
    public void Is_closed()
    {
        Assert.Equal("used", Account.State);
        Account.State = "closed";
    }
}

public class OtherTests
{
    [Fact]
    public void First() => Assert.Equal(1, 1);

    [Fact]
    public void Second() => Assert.Equal(2, 1 + 1);
}
