namespace Shakeout.Fixtures.Machine;

/// <summary>The process's current folder, which relative paths begin at: changed for one test, put back when it ends.</summary>
/// <remarks>
/// <code>
/// folder.Write("catalogue.csv", "Emma;9.50\n");
/// current.Use(folder.Path);
/// Catalogue.Load("catalogue.csv").Text.ShouldStartWith("Emma");
/// </code>
/// <para>
/// It is put back whoever changed it, and also when the folder that was in use is gone by then. Ask for it after the
/// <see cref="TemporaryFolder"/> that it uses: it is then put back before that one is deleted, which Windows insists on.
/// </para>
/// <para>
/// One for each test, and exclusive: the current folder belongs to the whole process, so tests that use this run one at a time;
/// a test that runs beside them without it may see the folder.
/// </para>
/// </remarks>
[Fixture(Exclusive = true)]
public sealed class CurrentFolder : IDisposable
{
    private readonly string _before;

    /// <summary>Remembers the current folder.</summary>
    /// <param name="request">Who asks.</param>
    /// <exception cref="FixtureException">The current folder does not exist.</exception>
    public CurrentFolder(FixtureRequest request)
    {
        try
        {
            _before = Directory.GetCurrentDirectory();
        }
        catch (IOException error)
        {
            throw new FixtureException(
                $"The current folder of the process was deleted before '{request.AskedBy}' began, so it could not be put back. A test that ran earlier moved into a folder and deleted it: let that one ask for CurrentFolder.",
                error);
        }
    }

    /// <summary>Makes a folder the current one for the rest of the test.</summary>
    /// <param name="path">The folder: a full path, or relative to the current folder.</param>
    /// <exception cref="FixtureException">There is no such folder.</exception>
    public void Use(string path)
    {
        if (!Directory.Exists(path))
            throw new FixtureException($"There is no folder '{path}' to make the current one; the current one {Now()}. Make it first, or use the path of a TemporaryFolder.");
        Directory.SetCurrentDirectory(path);
    }

    /// <summary>Puts the current folder back.</summary>
    /// <exception cref="FixtureException">The folder to go back to is gone. The nearest one above it is the current one then.</exception>
    public void Dispose()
    {
        var folder = _before;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        Directory.SetCurrentDirectory(folder);
        if (folder != _before)
            throw new FixtureException($"The folder '{_before}', the current one before the test, is gone: the test or the code under test deleted it. The current folder is now '{folder}'.");
    }

    private static string Now()
    {
        try
        {
            return $"is '{Directory.GetCurrentDirectory()}'";
        }
        catch (IOException)
        {
            return "was deleted";
        }
    }
}
