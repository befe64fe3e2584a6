namespace Subjects.CurrentDirectoryVictimV3;

public class ExportTests
{
    [Fact]
    public void An_export_goes_where_we_are()
    {
        Directory.SetCurrentDirectory(Path.GetTempPath());
        Assert.True(Directory.Exists("."));
    }

    [Fact]
    public void An_export_has_a_name() => Assert.NotEmpty("export.txt");
}

public class NoteTests
{
    [Fact]
    public void The_note_is_read() => Assert.Equal("remember", File.ReadAllText("note.txt").Trim());

    [Fact]
    public void A_note_has_text() => Assert.NotEmpty("remember");
}
