namespace Shakeout.TestOrderShuffler.Tests;

public sealed class SeedText
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("4711", 4711)]
    [InlineData("9007199254740991", 9007199254740991)]
    public void Is_read(string text, long value)
    {
        Seed.TryParse(text, out var seed).ShouldBeTrue();
        seed.Value.ShouldBe(value);
        seed.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(" 1")]
    [InlineData("9007199254740992")]
    [InlineData("99999999999999999999")]
    public void Is_refused(string? text) => Seed.TryParse(text, out _).ShouldBeFalse();
}
