using Shakeout.XunitV3.Discovery;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Running;

/// <summary>What xunit hands to a test case that runs itself.</summary>
internal sealed record RunArguments(
    ExplicitOption Explicit, IMessageBus Bus, object?[] ConstructorArguments, ExceptionAggregator Aggregator, CancellationTokenSource Cancellation);

/// <summary>Runs the tests of a case as xunit does, each with its fixtures.</summary>
internal sealed class FixtureTestCaseRunner : XunitTestCaseRunner
{
    /// <summary>The one there is: it holds nothing.</summary>
    public static new FixtureTestCaseRunner Instance { get; } = new();

    /// <summary>Runs them.</summary>
    public async ValueTask<RunSummary> RunAsync(FixtureTestCase test, RunArguments arguments)
    {
        var (explicitOption, bus, constructorArguments, aggregator, cancellation) = arguments;
        var tests = await aggregator.RunAsync(test.CreateTests, []);
        if (aggregator.ToException() is { } failure)
            return Stillborn(test, failure, bus, cancellation);
        return await Run(
            test, tests, bus, aggregator, cancellation, test.TestCaseDisplayName, test.SkipReason, explicitOption, constructorArguments);
    }

    /// <inheritdoc/>
    protected override ValueTask<RunSummary> RunTest(XunitTestCaseRunnerContext ctxt, IXunitTest test)
    {
        var scopes = ClassFixtures.Of(ctxt.TestCase.TestClass);
        var planned = ((FixtureTestCase)ctxt.TestCase).PlanWith(scopes.Book);
        Exception? wrongData = null;
        try
        {
            Filling.MakeRoom((FixtureTest)test, planned.Requests);
        }
        catch (Exception failure)
        {
            wrongData = failure;
        }

        var constructorArguments = planned.Requests.OfConstructor.Count == 0 ? ctxt.ConstructorArguments : [.. ctxt.ConstructorArguments];
        return new FixtureTestRunner(scopes, planned) { WrongData = wrongData }.Run(
            test, ctxt.MessageBus, constructorArguments, ctxt.ExplicitOption, ctxt.Aggregator.Clone(), ctxt.CancellationTokenSource,
            BeforeAfterAttributesOf(test.TestMethod));
    }

    // To be told that a method has none is far cheaper than to have xunit read all of its attributes.
    private static IReadOnlyCollection<IBeforeAfterTestAttribute> BeforeAfterAttributesOf(IXunitTestMethod method)
        => method.Method.IsDefined(typeof(IBeforeAfterTestAttribute), inherit: true)
            ? method.BeforeAfterTestAttributes
            : method.TestClass.BeforeAfterTestAttributes;

    // As xunit does where a theory's data cannot be had.
    private static RunSummary Stillborn(FixtureTestCase test, Exception failure, IMessageBus bus, CancellationTokenSource cancellation)
    {
        if (failure.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal))
            return XunitRunnerHelper.SkipTestCases(bus, cancellation, [test], failure.Message[DynamicSkipToken.Value.Length..], sendTestCaseMessages: false);
        return test.SkipExceptions?.Contains(failure.GetType()) == true
            ? XunitRunnerHelper.SkipTestCases(bus, cancellation, [test], failure.Message, sendTestCaseMessages: false)
            : XunitRunnerHelper.FailTestCases(bus, cancellation, [test], failure, sendTestCaseMessages: false);
    }
}
