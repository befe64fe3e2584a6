namespace Shakeout.CurrentTest.Tests;

public sealed class DataSeedTests
{
    [Fact]
    public void Is_the_one_that_is_given()
        => DataSeed.Of("4711").Replay.ShouldBe("Data seed 4711; SHAKEOUT_DATA_SEED=4711 repeats it");

    [Theory]
    [InlineData("seven")]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    public void Is_refused_if_it_is_no_number(string given)
        => Should.Throw<FormatException>(() => DataSeed.Of(given)).Message
            .ShouldBe($"SHAKEOUT_DATA_SEED is '{given}', and a data seed is a whole number from 0 to 18446744073709551615. Correct it, or leave it out for a random one.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Is_drawn_with_nine_digits_if_none_is_given(string? given) => DataSeed.Of(given).ToString().Length.ShouldBe(9);

    [Fact]
    public void Is_drawn_once_a_process() => DataSeed.OfRun.ShouldBe(DataSeed.OfRun);
}
