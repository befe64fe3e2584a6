using Xunit.Abstractions;
using Xunit.Sdk;

namespace Subjects.OrderedV2;

public sealed class StepOrder : ITestCaseOrderer
{
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase => testCases.OrderBy(NumberOf);

    private static int NumberOf<TTestCase>(TTestCase testCase)
        where TTestCase : ITestCase => testCase.TestMethod.Method
            .GetCustomAttributes(typeof(StepAttribute).AssemblyQualifiedName)
            .Single()
            .GetNamedArgument<int>(nameof(StepAttribute.Number));
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

[TestCaseOrderer("Subjects.OrderedV2.StepOrder", "Subjects.OrderedV2")]
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
