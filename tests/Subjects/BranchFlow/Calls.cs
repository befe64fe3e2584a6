using Subject;
using Xunit;

public sealed class Calls
{
    [Fact]
    public void OfConditions()
    {
        var basket = new Basket(5);
        Assert.True(basket.Add(3));
        Assert.False(basket.Add(3));
        Assert.Equal("basket", basket.Label);
        Conditions.AlwaysTrue(true);
        Conditions.AlwaysTrue(true);
        Conditions.AlwaysFalse(false);
        Conditions.AlwaysFalse(false);
        Conditions.EarlyReturn(7);
        Conditions.EarlyReturn(8);
        Conditions.Else(3);
        Conditions.Else(4);
        Conditions.Both(1, 1);
        Conditions.Both(1, 0);
        Conditions.Three(0, 1, 1);
        Conditions.Three(1, 0, 0);
        Conditions.Not(2, "x");
        Conditions.Not(3, "x");
        Conditions.Locals(true, true);
        Conditions.Locals(true, true);
        Conditions.Choice(6);
        Conditions.Choice(3);
        Conditions.Nested(true, 3);
        Conditions.Nested(true, 4);
        Conditions.Returned(1, 2);
        Conditions.Returned(1, 2);
        Conditions.Lifted(4);
        Conditions.Lifted(5);
        Conditions.Strings("");
        Conditions.Strings("b");
        Conditions.Calls([1]);
        Conditions.Calls([2]);
        Conditions.OneLine(true);
        Conditions.OneLine(true);
        Conditions.Throws(1);
        Conditions.Throws(2);
        Conditions.Doubles(2, 1);
        Conditions.Doubles(3, 1);
        Conditions.Unreached(false, true);
        Conditions.Unreached(false, false);
        Conditions.Enums(DayOfWeek.Saturday);
        Conditions.Enums(DayOfWeek.Monday);
        Conditions.Ready(new(3), true);
        Conditions.Ready(new(3), true);
        Conditions.Bits(4);
        Conditions.Bits(5);
    }

    [Fact]
    public void OfNulls()
    {
        Nulls.Access(new() { Inner = new() { Name = "n" } });
        Nulls.Access(new() { Inner = new() { Name = "m" } });
        Nulls.Chain(null);
        Nulls.Chain(new());
        Nulls.Size(new());
        Nulls.Size(new() { Inner = new() });
        Nulls.Assign(new() { Name = "n" });
        Nulls.Assign(new() { Name = "m" });
        Nulls.Local(null);
        Nulls.Local(null);
        Nulls.Invoke(() => { });
        Nulls.Invoke(() => { });
        Nulls.Check("x");
        Nulls.Check("y");
        Nulls.Guard("x");
        Nulls.Guard("y");
    }

    [Fact]
    public void OfLoops()
    {
        Loops.Each([1, 2]);
        Loops.Each([3]);
        Loops.Empty([]);
        Loops.Empty([]);
        Loops.Sequence([4]);
        Loops.Sequence(new[] { 4 }.Where(x => x > 0));
        Loops.For(3);
        Loops.For(0);
        Loops.Never(0);
        Loops.Never(0);
        Loops.While(300);
        Loops.Do(5);
        Loops.Do(6);
    }

    [Fact]
    public void OfSwitches()
    {
        Switches.Statement(1);
        Switches.Statement(12);
        Switches.Text("b");
        Switches.Text("b");
        Switches.Text("z");
        Switches.Expression(6);
        Switches.Expression(3);
        Switches.Expression(new Point(0, 1));
        Switches.Expression(new Point(1, 1));
        Switches.Day(DayOfWeek.Monday);
        Switches.Day(DayOfWeek.Sunday);
        Switches.Dense(0);
        Switches.Dense(2);
        Switches.Dense(5);
        Switches.Lists([1]);
        Switches.Lists([2]);
        Switches.Lists([5, 1]);
    }

    [Fact]
    public void OfPatterns()
    {
        Patterns.Type("s");
        Patterns.Type("t");
        Patterns.Property("ab");
        Patterns.Property(1);
        Patterns.Range(4);
        Patterns.Range(3);
        Patterns.Alternatives('b');
        Patterns.Alternatives('c');
        Patterns.Mixed(4, true);
        Patterns.Mixed(10, true);
        Patterns.Mixed("x", true);
    }

    [Fact]
    public void OfExceptions()
    {
        Exceptions.Catches(1);
        Exceptions.Catches(2);
        Exceptions.Caught(0);
        Exceptions.Caught(0);
        Exceptions.Disposes(null);
        Exceptions.Disposes(new MemoryStream());
        Exceptions.Locks(new(), true);
        Exceptions.Locks(new(), true);
        Exceptions.SometimesThrows(0, [1]);
        Exceptions.SometimesThrows(0, [3]);
        Exceptions.SometimesThrows(0, [3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Exceptions.SometimesThrows(2, [1]));
    }

    [Fact]
    public void OfLambdas()
    {
        Lambdas.Two([7, 8, 9]);
        Lambdas.Block([1, 2]);
        Lambdas.LocalFunction(1);
        Lambdas.LocalFunction(2);
        Lambdas.Query([2, 3]);
        Lambdas.Inside([1], true);
        Lambdas.Inside([2, 1], true);
        Lambdas.Generic("x", "y");
        Lambdas.Generic("z", "y");
    }

    [Fact]
    public async Task OfFlows()
    {
        Assert.Equal(3, Flows.Iterator(3).Count());
        await Flows.Async(Task.FromResult(4), true);
        await Flows.Async(Task.FromResult(5), true);
        await Flows.AsyncTry(0);
        await Flows.AsyncTry(0);
        await Flows.Stream(Flows.Source(4));
    }
}
