using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Machine;

/// <summary>
/// A folder of the test's own, under the system's folder for temporary files: deleted with all that is in it when the test
/// ends, kept when the test failed.
/// </summary>
/// <remarks>
/// <code>
/// var catalogue = Catalogue.Load(folder.Write("old.csv", "Emma;9.50\n"));
/// catalogue.Save(folder.PathOf("new.csv"));
/// folder.Read("new.csv").ShouldBe("Emma;9.50\n");
/// </code>
/// <para>
/// Its name is unique and holds the test's name, shortened. When a test of its scope failed it stays where it is, and a note
/// <c>kept PATH</c> stands in the failing test's output. Read-only files and folders are deleted as well; links are deleted and
/// what they lead to is not. What cannot be deleted, such as a file that is still open on Windows, is an error of the teardown
/// that names the files.
/// </para>
/// <para>One for each test. May be used from any thread.</para>
/// </remarks>
[Fixture]
public sealed class TemporaryFolder : IDisposable
{
    private readonly FixtureRequest _request;

    /// <summary>Makes the folder.</summary>
    /// <param name="request">Who asks: the folder is named for the test.</param>
    public TemporaryFolder(FixtureRequest request)
    {
        _request = request;
        Path = Directory.CreateTempSubdirectory($"shakeout-{FolderName.For(request.AskedBy)}-").FullName;
    }

    /// <summary>Where the folder is: a full path, without a separator at its end.</summary>
    public string Path { get; }

    /// <summary>The files that are in it and below, relative to <see cref="Path"/>, with <c>/</c> on every system; sorted.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>The full path of something in the folder, which need not exist.</summary>
    /// <param name="path">Relative to the folder; or a full path that lies in it.</param>
    /// <exception cref="FixtureException">The path is empty or leaves the folder.</exception>
    public string PathOf(string path)
    {
        var full = path is { Length: > 0 } ? System.IO.Path.GetFullPath(path, Path) : string.Empty;
        return full == Path || full.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new FixtureException($"The path '{path}' is not inside the temporary folder '{Path}' of '{_request.AskedBy}'. Give a path relative to that folder.");
    }

    /// <summary>Writes a file as UTF-8 without a byte order mark, in place of one of that name; the folders above it are made.</summary>
    /// <param name="path">Where: see <see cref="PathOf"/>.</param>
    /// <param name="text">All that the file is to hold.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="FixtureException">The path leaves the folder.</exception>
    public string Write(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The text of a file: UTF-8, or what its byte order mark says.</summary>
    /// <param name="path">Which: see <see cref="PathOf"/>.</param>
    /// <exception cref="FixtureException">There is no such file, or the path leaves the folder.</exception>
    public string Read(string path)
    {
        var file = PathOf(path);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new FixtureException($"There is no file '{path}' in the temporary folder '{Path}'. {Listing()}");
    }

    /// <summary>Makes a folder in it, and those above; one that is there already stays as it is.</summary>
    /// <param name="path">Where: see <see cref="PathOf"/>.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="FixtureException">The path leaves the folder.</exception>
    public string SubFolder(string path) => Directory.CreateDirectory(PathOf(path)).FullName;

    /// <summary>Deletes the folder, or keeps it and notes where it is when a test of its scope failed.</summary>
    /// <exception cref="FixtureException">Something in it cannot be deleted.</exception>
    public void Dispose()
    {
        if (_request.HasFailed)
            _request.Note($"kept {Path}");
        else
            new FolderRemoval(folder => Directory.Delete(folder, recursive: true)).Remove(Path, _request.AskedBy);
    }

    /// <summary>The folder's path.</summary>
    public override string ToString() => Path;

    private string Listing() => Files is { Count: > 0 } files ? $"In it are {Names.Quoted(files)}." : "It is empty.";
}
