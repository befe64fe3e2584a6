namespace Shakeout.CommandLine.Suites;

/// <summary>Which suites to run, as the command line says it.</summary>
internal sealed record SuiteRequest
{
    /// <summary>A project, a folder, a solution, or a built test assembly, as it was typed.</summary>
    public required string Path { get; init; }

    /// <summary>The folder that relative paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>The build configuration. Default: Debug. Ignored for a built assembly.</summary>
    public string Configuration { get; init; } = DefaultConfiguration;

    /// <summary>The target framework. Default: the newest that runs here. Ignored for a built assembly.</summary>
    public string? Framework { get; init; }

    /// <summary>Whether to build first. Ignored for a built assembly.</summary>
    public Building Building { get; init; }

    /// <summary>Whether the run settings that a project names are read.</summary>
    public RunSettings RunSettings { get; init; }

    public const string DefaultConfiguration = "Debug";

    /// <summary>The path from the root.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path, Folder);

    /// <summary>A file as the user would name it: relative to the current folder.</summary>
    public string Shown(string file) => System.IO.Path.GetRelativePath(Folder, file);
}

/// <summary>Whether projects are built before their suites run.</summary>
internal enum Building
{
    First,
    Never,
}

/// <summary>Whether run settings count.</summary>
internal enum RunSettings
{
    Ignored,
    Read,
}
