namespace Shakeout.XunitV3.Tests.Ordering;

/// <summary>A small suite to be put in order. Its tests pass.</summary>
public static class Sample
{
    public class Apples
    {
        [Fact]
        public void Fall() { }

        [Fact]
        public void Shine() { }

        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public void Roll(int far) => far.ShouldBeGreaterThan(0);
    }

    public class Pears
    {
        [Fact]
        public void Fall() { }

        [Fact]
        public void Hang() { }
    }

    public class Plums
    {
        [Fact]
        public void Fall() { }
    }

    [Ordered("they ripen one after the other")]
    public class Cherries
    {
        [Fact]
        public void Blossom() { }

        [Fact]
        public void Are_green() { }

        [Theory]
        [InlineData("light")]
        [InlineData("dark")]
        public void Are_red(string shade) => shade.ShouldNotBeEmpty();

        [Fact]
        public void Are_eaten() { }
    }

    public class Alike
    {
        [Fact(DisplayName = "# is alike")]
        public void First() { }

        [Fact(DisplayName = "# is alike")]
        public void Second() { }

        [Fact(DisplayName = @"\ is odd")]
        public void Third() { }
    }
}
