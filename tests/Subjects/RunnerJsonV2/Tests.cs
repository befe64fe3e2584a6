namespace Subjects.RunnerJsonV2;

internal static class Notes
{
    public static int Count;
}

public class NoteTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Notes_are_counted(int number)
    {
        Notes.Count += number;
        Assert.True(Notes.Count >= number);
    }

    [Fact]
    public void A_note_has_text() => Assert.NotEmpty("text");
}

public class StartTests
{
    [Fact]
    public void There_are_no_notes() => Assert.Equal(0, Notes.Count);
}
