using System.Text.RegularExpressions;

namespace Shakeout.Conventions.Tests;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Files_fit_a_few_screens()
        => Repository.Sources.Select(file => (File: file, Lines: Repository.Read(file).Count(letter => letter == '\n')))
            .Where(file => file.Lines > 250)
            .Select(file => $"{file.File}: {file.Lines} lines, at most 250").ShouldBeEmpty();

    [Fact]
    public void Nothing_is_put_off_and_nobody_sleeps()
    {
        var found =
            from file in Repository.Sources
            from line in Repository.Read(file).Split('\n').Select((text, index) => (text, number: index + 1))
            let what = PutOff().Match(line.text)
            where what.Success
            select $"{file}({line.number}): {what.Value}";

        found.ShouldBeEmpty();
    }

    [Fact]
    public void No_tracked_file_holds_a_path_of_a_machine()
    {
        var found =
            from file in Repository.Files
            where IsText(file)
            let path = MachinePath().Match(Repository.Read(file))
            where path.Success
            select $"{file}: {path.Value}";

        found.ShouldBeEmpty();
    }

    private static bool IsText(string file)
        => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".md" or ".yml" or ".json" or ".sln" or ".txt" or "";

    // Split, so that this file does not hold what it looks for. A delay on a clock that was given is no sleep.
    [GeneratedRegex("""\b(TO""" + """DO|FIX""" + """ME|HA""" + """CK)\b|NotImplemented""" + """Exception|Thread\.Sl""" + """eep|Task\.De""" + """lay(?!.*([cC]lock|TimeProvider))""")]
    private static partial Regex PutOff();

    // Ada is nobody: her paths stand in tests that check how paths are shown.
    [GeneratedRegex("""(?<![\w.\]{}/])/(home|Users|work|root)/(?!ada/)\w+|\b[A-Z]:\\(Users|work)\b""")]
    private static partial Regex MachinePath();
}
