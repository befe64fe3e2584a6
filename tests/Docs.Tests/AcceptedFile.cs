namespace Shakeout.Docs.Tests;

/// <summary>Committed files that tests write: compared, or written anew when SHAKEOUT_ACCEPT is 1.</summary>
internal static class AcceptedFile
{
    public static bool IsAccepting => Environment.GetEnvironmentVariable("SHAKEOUT_ACCEPT") == "1";

    public static void ShouldHold(string file, string text)
    {
        if (IsAccepting)
            File.WriteAllText(Repository.PathOf(file), text);
        else
            Repository.Read(file).ShouldBe(text, $"'{file}' has drifted. Read the difference; if it is right, accept it with\n  SHAKEOUT_ACCEPT=1 dotnet test tests/Docs.Tests");
    }
}
