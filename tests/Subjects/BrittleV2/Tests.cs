namespace Subjects.BrittleV2;

internal static class Words
{
    public static readonly Dictionary<string, string> German = [];
}

public class RegistrationTests
{
    [Fact]
    public void A_word_can_be_registered()
    {
        Words.German["book"] = "Buch";
        Assert.True(Words.German.ContainsKey("book"));
    }

    [Fact]
    public void A_word_has_letters() => Assert.NotEmpty("Buch");
}

public class LookupTests
{
    [Fact]
    public void A_word_is_translated() => Assert.Equal("Buch", Words.German["book"]);

    [Fact]
    public void An_unknown_word_is_not_translated() => Assert.False(Words.German.ContainsKey("xyzzy"));
}
