using System.ComponentModel;
using System.Diagnostics;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Who runs the server: we ourselves, or, because PostgreSQL refuses to run as root, another user.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="IsOther">Whether that is not who we are.</param>
internal sealed record ServerAccount(string Name, bool IsOther)
{
    private const string Users = "/etc/passwd";

    /// <summary>Finds the user for this process.</summary>
    /// <exception cref="FixtureException">We are root, and there is no user to run a server.</exception>
    public static ServerAccount Find()
    {
        if (!Environment.IsPrivilegedProcess)
            return new(Environment.UserName, IsOther: false);
        var users = File.Exists(Users) ? File.ReadLines(Users).Select(line => line.Split(':')[0]).ToHashSet() : [];
        return new[] { "postgres", "nobody" }.FirstOrDefault(users.Contains) is { } name
            ? new(name, IsOther: true)
            : throw new FixtureException("The tests run as root, PostgreSQL refuses to run as root, and there is neither a user 'postgres' nor 'nobody' that could run it. Add one with 'useradd --system postgres', or run the tests as another user.");
    }

    /// <summary>Starts the guard's script as that user.</summary>
    /// <param name="home">The folder that all lies in.</param>
    /// <param name="arguments">The name of the run, the verb, and what it takes.</param>
    /// <exception cref="FixtureException">We may not start anything as that user.</exception>
    public Process Start(string home, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", GuardScript.Text, "shakeout", home, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        if (IsOther)
            start.UserName = Name;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new FixtureException($"'/bin/sh' cannot be started as the user '{Name}', who is to run PostgreSQL: {cause.Message}. Run the tests as a user other than root.", cause);
        }
    }

    /// <summary>Runs the guard's script to its end.</summary>
    /// <returns>How it ended, and what it said.</returns>
    public async Task<(int ExitCode, string Said)> RunAsync(string home, IEnumerable<string> arguments, string input, CancellationToken cancellation)
    {
        using var script = Start(home, arguments);
        await TellAsync(script.StandardInput, input, cancellation).ConfigureAwait(false);
        var said = await script.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await script.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return (script.ExitCode, said.Trim());
    }

    private static async Task TellAsync(StreamWriter script, string input, CancellationToken cancellation)
    {
        try
        {
            await script.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
            script.Close();
        }
        catch (IOException)
        {
            // It has ended already, and said why.
        }
    }
}
