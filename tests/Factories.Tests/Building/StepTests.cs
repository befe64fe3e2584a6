using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Building;

/// <summary>The last steps that <c>Then</c> adds.</summary>
public sealed class StepTests
{
    [Fact]
    public void Each_draws_values_of_its_own()
    {
        using var scope = Told.Scope();
        var drawn = new List<string>();

        Make.Addresses.Then((f, _) => drawn.Add(f.Chars(9))).Then((f, _) => drawn.Add(f.Chars(9))).Build();

        drawn.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void What_throws_is_named()
    {
        Message(Thrower().Then((f, thrower) => Fail())).ShouldBe("'StepTests.Thrower' could not be built: a step of 'StepTests.Sensitive.Then' threw InvalidOperationException: no more");
        Message(Thrower().With(thrower => thrower.Text, "x")).ShouldBe("'StepTests.Thrower' could not be built: the setter of 'StepTests.Sensitive.Text' threw ArgumentException: no x");
        Message(Thrower().With(thrower => thrower.Number, -1)).ShouldBe("'StepTests.Thrower' could not be built: the constructor of 'StepTests.Sensitive' threw ArgumentException: no -1");
    }

    private static Factory<Sensitive> Thrower() => Factory.For<Sensitive>((f, me) => new(f.Int(1, 2)) { Text = "" });

    private static void Fail() => throw new InvalidOperationException("no more");

    private static string Message<T>(Factory<T> factory)
        where T : class
        => Should.Throw<FactoryException>(() => factory.Build()).Message;

    public sealed class Sensitive
    {
        public Sensitive(int number) => Number = number > 0 ? number : throw new ArgumentException($"no {number}");

        public int Number { get; }

        public string Text
        {
            get => "";
            set => _ = value.Length == 0 ? value : throw new ArgumentException($"no {value}");
        }
    }
}
