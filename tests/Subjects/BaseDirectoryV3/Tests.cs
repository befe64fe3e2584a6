using System.Reflection;

namespace Subjects.BaseDirectoryV3;

public class PlaceTests
{
    [Fact]
    public void A_file_beside_the_base_directory_is_read() =>
        Assert.Equal("good day", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "greeting.txt")).Trim());

    [Fact]
    public void A_file_of_the_current_directory_is_read() =>
        Assert.Equal("good day", File.ReadAllText(Path.Combine("data", "greeting.txt")).Trim());

    [Fact]
    public void A_file_beside_the_assembly_is_read()
    {
        var folder = Path.GetDirectoryName(typeof(PlaceTests).Assembly.Location);
        Assert.Equal("good day", File.ReadAllText(Path.Combine(folder, "data", "greeting.txt")).Trim());
    }

    [Fact]
    public void The_suite_is_the_entry_assembly() =>
        Assert.Equal(typeof(PlaceTests).Assembly.GetName().Name, Assembly.GetEntryAssembly().GetName().Name);
}
