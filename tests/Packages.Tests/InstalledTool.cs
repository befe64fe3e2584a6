using Shakeout.Fixtures;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>The tool, installed from its package.</summary>
[Fixture(Scope.Assembly)]
public sealed class InstalledTool(PackedPackages packages, FixtureRequest request) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new(request);

    /// <summary>Runs <c>shakeout</c>.</summary>
    internal Task<Command> RunAsync(string folder, params IEnumerable<string> words)
        => Command.RunAsync(folder, _folder.PathOf(OperatingSystem.IsWindows() ? "tools/shakeout.exe" : "tools/shakeout"), words);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _folder.Write("nuget.config", packages.NuGetConfig);
        await Command.DotnetAsync(_folder.Path, "tool", "install", "Shakeout", "--version", "0.1.0", "--tool-path", _folder.PathOf("tools"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
