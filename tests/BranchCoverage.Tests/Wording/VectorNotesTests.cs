using Shakeout.BranchCoverage.Tests.SourceEngine;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Tests.Wording;

public sealed class VectorNotesTests
{
    [Fact]
    public async Task Name_what_is_too_large_and_what_does_not_compile()
    {
        var (project, _) = await WatchedProgram.RunAsync("""
            static class Program
            {
                static bool Of(int n) => (n == 1 || n == 2) && n != 3 && n != 4 && n != 5 && n != 6 && n != 7 && n != 8 && n != 9;
                static bool Again(int n) => (n == 1 || n == 2) && n != 3 && n != 4 && n != 5 && n != 6 && n != 7 && n != 8 && n != 9;
                static bool Taken(bool a, bool b, bool c) { var shakeoutVector0_ = a; return (shakeoutVector0_ || b) && c; }
                public static void Run() { }
            }
            """);

        string.Join('\n', VectorNotes.Of(project, path => Path.GetFileName(path))).ShouldBe("""
            In Watched 2 conditions have too many parts for MC/DC, more than 8: Program.Of (Program.cs:3), Program.Again (Program.cs:4).
            In Watched 1 condition has no MC/DC, since their file does not compile with the probes for it: Program.Taken (Program.cs:5).
            """);
    }

    [Fact]
    public async Task Are_none_where_all_is_known()
        => VectorNotes.Of((await WatchedProgram.RunAsync("static class Program { static bool Of(bool a, bool b, bool c) => (a || b) && c; public static void Run() { } }")).Project, path => path).ShouldBeEmpty();
}
