using Shakeout.Fixtures.Tests.Planning;

namespace Shakeout.Fixtures.Tests.Definitions;

public class AWrongDeclaration
{
    /// <summary>Even a test that asks for a right one is refused: what is left out might override it, or be used unasked.</summary>
    [Fact]
    public void Is_told_together_with_all_others_to_every_test_that_asks_for_fixtures()
        => Plans.Of(typeof(WrongDeclarations), typeof(WrongDeclarations.Tests), "Right").ShouldBe("""
            Class 'Abstract' is marked as a fixture, but it is abstract or static: it cannot be made.

            Class 'Generic<T>' is marked as a fixture, but it is generic: it cannot be made.

            Class 'Static' is marked as a fixture, but it is abstract or static: it cannot be made.

            Fixture 'NegativeLimit' has a SetUpTimeout of -1 ms. Give it a positive one, or 0 for no limit.

            Fixture 'NotDisposable' says As = typeof(IDisposable), but 'NotDisposable' is none.

            Fixture 'NoWay' has 0 public constructors. Leave it exactly one, so that it is plain what it needs.

            Fixture 'TwoWays' has 2 public constructors. Leave it exactly one, so that it is plain what it needs.

            Fixture 'WidelyExclusive' is exclusive and has class scope. Exclusive fixtures have test scope: nothing else could run beside them.

            Fixture method 'Holder.OfInstance' is not static. Make it a static method with definite types.

            Fixture method 'OfAnyType' is generic. Make it a static method with definite types.

            Fixture method 'ReturnsATask' returns nothing. Let it return the fixture, or yield it between set-up and teardown.

            Fixture method 'ReturnsNothing' returns nothing. Let it return the fixture, or yield it between set-up and teardown.

            Parameter 'engine' of fixture 'NoValues' has [Values] without any. Name them; only enums and bool have values of their own.

            Parameter 'number' of fixture 'NullValue' takes 'int', and its [Values] hold 'null'. Correct the value, or the parameter's type.

            Parameter 'number' of fixture 'WrongValue' takes 'int', and its [Values] hold 'two'. Correct the value, or the parameter's type.

            Parameter 'truth' of fixture 'NumberForATruth' takes 'bool', and its [Values] hold '1'. Correct the value, or the parameter's type.

            Parameter 'whole' of fixture 'NarrowValue' takes 'int', and its [Values] hold '1.5'. Correct the value, or the parameter's type.
            """);
}
