using Shakeout.BranchCoverage.Gates;

namespace Shakeout.BranchCoverage.Tests.Gates;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Gives_the_lines_that_are_new_in_each_file()
        => Told("""
            diff --git a/src/Rates.cs b/src/Rates.cs
            index 83db48f..bf2a1c3 100644
            --- a/src/Rates.cs
            +++ b/src/Rates.cs
            @@ -9 +9,2 @@ public decimal For(Applicant applicant)
            -        if (a)
            +        if (a && b)
            +            log();
            @@ -30,3 +31,4 @@
                 unchanged
            -    old
            +    new
            +    newer
                 unchanged
            diff --git a/src/Old.cs b/src/Old.cs
            deleted file mode 100644
            --- a/src/Old.cs
            +++ /dev/null
            @@ -1,2 +0,0 @@
            -one
            -two
            diff --git a/src/New.cs b/src/New.cs
            new file mode 100644
            --- /dev/null
            +++ b/src/New.cs
            @@ -0,0 +1,2 @@
            +one
            +two
            \ No newline at end of file
            """).ShouldBe("""
            src/Rates.cs: 9 10 32 33
            src/New.cs: 1 2
            """);

    [Fact]
    public void Takes_no_line_of_a_source_for_a_head()
        => Told("--- a/notes.sql\n+++ b/notes.sql\n@@ -1,2 +1,2 @@\n--- a comment of SQL\n-@@ -1 +1 @@\n+++ b/other.cs\n+@@ -7 +7 @@\n")
            .ShouldBe("notes.sql: 1 2");

    [Theory]
    [InlineData("+++ \"b/src/pr\\303\\251cis \\\"a\\\".cs\"", "src/précis \"a\".cs")]
    [InlineData("+++ b/src/with space.cs\t", "src/with space.cs")]
    [InlineData("+++ w/src/A.cs", "src/A.cs")]
    [InlineData("+++ src/A.cs", "src/A.cs")]
    [InlineData("+++ b/src/A.cs\r", "src/A.cs")]
    public void Reads_names_as_git_writes_them(string head, string path)
        => Told($"{head}\n@@ -0,0 +1 @@\n+a\n").ShouldBe($"{path}: 1");

    [Fact]
    public void Of_nothing_is_empty() => Told("").ShouldBe("");

    [Theory]
    [InlineData("class A { }\n", "no line of it begins with 'diff ' or '+++ '")]
    [InlineData("+++ b/A.cs\n@@@ -1 -1 +1 @@@\n", "it is the diff of a merge, which has two old sides")]
    [InlineData("+++ b/A.cs\n@@ what @@\n", "'@@ what @@' is no head of a hunk")]
    [InlineData("+++ b/A.cs\n@@ -1,2 +1,2 @@\n+a\n", "it ends in the middle")]
    [InlineData("+++ b/A.cs\n@@ -1,2 +1,2 @@\ndiff --git\n", "'diff --git' is no line of a hunk")]
    public void Says_why_it_cannot_be_read(string diff, string why)
        => Should.Throw<BranchCoverageException>(() => UnifiedDiff.Parse(diff)).Message
            .ShouldBe($"The diff cannot be read: {why}.\nHand over what 'git diff --unified=0 REF' prints.");

    private static string Told(string diff)
        => string.Join('\n', UnifiedDiff.Parse(diff).Lines.Select(file => $"{file.Key}: {string.Join(' ', file.Value.Order())}"));
}
