using System.Diagnostics;
using System.Runtime.Versioning;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Databases.Tests.PostgreSql;

[UnsupportedOSPlatform("windows")]
public class TheProgramsOfPostgreSql
{
    [Fact]
    public void Are_on_this_machine() => PostgresCluster.WhyNone.ShouldBeNull();

    [FixtureFact]
    public async Task That_are_nowhere_are_an_error_that_says_how_to_get_them(ClusterFolder clusters, TemporaryFolder folder)
    {
        var surroundings = new ClusterSurroundings { Variable = _ => null, UsualFolders = [folder.PathOf("pgsql-*/bin"), "/nowhere/bin"] };
        var sentence = $"""
            There is no PostgreSQL server on this machine. Install one with 'apt-get install postgresql' or 'brew install postgresql', or name the folder of its programs in SHAKEOUT_POSTGRES_BIN.
            Looked for 'postgres' beside 'initdb' on the PATH, and in {folder}/pgsql-*/bin, /nowhere/bin.
            """;

        (await Should.ThrowAsync<FixtureException>(() => clusters.StartAsync(surroundings))).Message.ShouldBe(sentence);
        PostgresBinaries.WhyNone(surroundings).ShouldBe(sentence);
    }

    [FixtureFact]
    public async Task That_are_not_where_the_variable_leads_are_an_error_and_no_reason_to_skip(ClusterFolder clusters, TemporaryFolder folder)
    {
        var surroundings = new ClusterSurroundings { Variable = name => name == "SHAKEOUT_POSTGRES_BIN" ? folder.Path : Environment.GetEnvironmentVariable(name) };

        (await Should.ThrowAsync<FixtureException>(() => clusters.StartAsync(surroundings))).Message.ShouldBe(
            $"There are no programs 'postgres' and 'initdb' in the folder '{folder}' that SHAKEOUT_POSTGRES_BIN names. Have it name the folder of a PostgreSQL server, such as '/usr/lib/postgresql/15/bin', or unset it to have them looked for.");
        PostgresBinaries.WhyNone(surroundings).ShouldBeNull();
    }

    [FixtureFact]
    public void Are_taken_from_the_variable_then_the_path_then_the_newest_of_the_usual_places(TemporaryFolder folder)
    {
        foreach (var place in new[] { "named", "path", "pgsql-9.6/bin", "pgsql-16/bin", "pgsql-15/bin" })
        {
            Program(folder, $"{place}/postgres", "");
            folder.Write($"{place}/initdb", "");
        }

        folder.SubFolder("pgsql-17/bin");
        folder.SubFolder("links");
        File.CreateSymbolicLink(folder.PathOf("links/postgres"), folder.PathOf("path/postgres"));

        Found(("PATH", "")).ShouldBe("pgsql-16/bin");
        Found(("PATH", $"{folder}/nothing:{folder}/path")).ShouldBe("path");
        Found(("PATH", $"{folder}/links")).ShouldBe("path");
        Found(("PATH", $"{folder}/path"), ("SHAKEOUT_POSTGRES_BIN", $"{folder}/named")).ShouldBe("named");

        string Found(params (string Name, string Value)[] variables) => Path.GetRelativePath(folder.Path, PostgresBinaries.Find(new ClusterSurroundings
        {
            Variable = name => variables.FirstOrDefault(variable => variable.Name == name).Value,
            UsualFolders = [folder.PathOf("pgsql-*/bin")],
        }).Folder);
    }

    [FixtureFact]
    public async Task Say_their_version(TemporaryFolder folder)
    {
        (await VersionAsync(folder, "postgres (PostgreSQL) 17.2 (Ubuntu 17.2-1)")).ShouldBe("17.2");
        (await VersionAsync(folder, "postgres (PostgreSQL) 18beta1")).ShouldBe("18beta1");
    }

    [FixtureFact]
    public async Task That_are_too_old_or_something_else_are_refused(TemporaryFolder folder)
    {
        (await Should.ThrowAsync<FixtureException>(() => VersionAsync(folder, "postgres (PostgreSQL) 9.6.24"))).Message
            .ShouldBe($"'{folder}/postgres' is PostgreSQL 9.6.24, which is too old: 13 is the oldest that can be used. Install a newer one, or name its folder in SHAKEOUT_POSTGRES_BIN.");
        (await Should.ThrowAsync<FixtureException>(() => VersionAsync(folder, "hello"))).Message
            .ShouldBe($"'{folder}/postgres' does not say which version it is: '--version' gave 'hello'. Install a newer one, or name its folder in SHAKEOUT_POSTGRES_BIN.");
    }

    private static async Task<string> VersionAsync(TemporaryFolder folder, string answer)
    {
        Program(folder, "written", $"#!/bin/sh\necho '{answer}'\n");
        // A copy that another process makes. Ours may start a child for another test while it still writes: the child then holds
        // the file open for writing too, and such a file cannot be run.
        using var copying = Process.Start("cp", ["-p", folder.PathOf("written"), folder.PathOf("postgres")]);
        await copying.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await new PostgresBinaries(folder.Path).VersionAsync(TestContext.Current.CancellationToken)).Version;
    }

    private static void Program(TemporaryFolder folder, string path, string text)
        => File.SetUnixFileMode(folder.Write(path, text), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
