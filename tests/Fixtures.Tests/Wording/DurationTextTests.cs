using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Tests.Wording;

public class ADurationInAMessage
{
    [Theory]
    [InlineData(0, "0.0 ms")]
    [InlineData(9.94, "9.9 ms")]
    [InlineData(10, "10 ms")]
    [InlineData(9999, "9999 ms")]
    [InlineData(10_000, "10.0 s")]
    [InlineData(61_000, "61.0 s")]
    public void Is_as_short_as_it_is_useful(double milliseconds, string told)
        => DurationText.Of(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(told);
}
