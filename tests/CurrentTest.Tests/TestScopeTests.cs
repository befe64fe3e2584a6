namespace Shakeout.CurrentTest.Tests;

public sealed class TestScopeTests
{
    [Fact]
    public async Task Is_the_one_entered_last_also_after_an_await()
    {
        var outer = new TestScope("outer");
        var inner = new TestScope("inner", new DataSeed(1));
        using (outer.Enter())
        {
            using (inner.Enter())
            {
                await Task.Yield();
                TestScope.Current.ShouldBe(inner);
            }

            TestScope.Current.ShouldBe(outer);
        }

        inner.Seed.ShouldBe(new DataSeed(1));
        outer.Seed.ShouldBe(DataSeed.OfRun);
    }

    [Fact]
    public void Is_the_whole_process_where_nobody_says_more() => TestScope.Current.Id.ShouldBe("");

    [Fact]
    public void Has_drawn_nothing_at_first() => new TestScope("new").HasDrawn.ShouldBeFalse();
}
