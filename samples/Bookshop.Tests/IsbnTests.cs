namespace Bookshop.Tests;

public class IsbnTests
{
    [Theory]
    [InlineData("9780141439518")]
    [InlineData("978-0-14-143951-8")]
    public void Hyphens_and_spaces_do_not_matter(string text) =>
        Assert.Equal("9780141439518", Isbn.Parse(text).ToString());

    [Theory]
    [InlineData("978014143951")]
    [InlineData("978014143951X")]
    public void A_number_without_thirteen_digits_is_refused(string text)
    {
        var error = Assert.Throws<FormatException>(() => Isbn.Parse(text));
        Assert.Contains("thirteen digits", error.Message);
    }

    [Fact]
    public void A_mistyped_digit_is_noticed()
    {
        var error = Assert.Throws<FormatException>(() => Isbn.Parse("978-0-14-143951-7"));
        Assert.Equal("'978-0-14-143951-7' has a wrong check digit.", error.Message);
    }

    [Fact]
    public void Two_ways_to_write_a_number_are_one_number() =>
        Assert.Equal(Isbn.Parse("9780141439518"), Isbn.Parse("978-0-14-143951-8"));
}
