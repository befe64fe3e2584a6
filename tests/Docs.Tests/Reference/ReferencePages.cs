using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler;
using Shakeout.XunitV3;

namespace Shakeout.Docs.Tests.Reference;

/// <summary>The pages of the API reference.</summary>
internal static class ReferencePages
{
    public static IReadOnlyList<ReferencePage> All { get; } =
    [
        new("fixtures", typeof(FixtureAttribute).Assembly, [""], """
            # Shakeout.Fixtures

            What declares fixtures. It knows no test framework: [Shakeout.XunitV3](xunit-v3.md) brings them into xunit v3. Begin with
            `FixtureAttribute`; the guide [My tests lean on each other's set-up](../guides/fixtures.md) shows how tests ask. The
            package is `Shakeout.Fixtures`; its built-in fixtures have pages of their own:
            [a test's surroundings](fixtures-surroundings.md), [what watches and disturbs](fixtures-watching.md), and
            [test databases](fixtures-databases.md).
            """),
        new("fixtures-surroundings", typeof(FixtureAttribute).Assembly, [".Machine", ".Retrying", ".Settings", ".Time"], """
            # Shakeout.Fixtures: a test's surroundings

            Built-in fixtures for what a test finds around it: [the machine](../guides/tests-lean-on-the-machine.md),
            [time](../guides/time-in-tests.md), [settings](../guides/test-settings.md), and
            [servers that take a while to start](../guides/retry-a-start.md). A test gets one by asking for its type;
            [Shakeout.Fixtures](fixtures.md) says how.
            """),
        new("fixtures-watching", typeof(FixtureAttribute).Assembly, [".Faulting", ".Logging", ".Watching"], """
            # Shakeout.Fixtures: what watches and disturbs

            Built-in fixtures that keep what the code under test [logs](../guides/log-messages.md) and
            [fires](../guides/events-and-meters.md), and what makes [its dependencies fail](../guides/faults.md). A test gets a fixture by
            asking for its type; [Shakeout.Fixtures](fixtures.md) says how.
            """),
        new("fixtures-databases", typeof(FixtureAttribute).Assembly, [".Databases"], """
            # Shakeout.Fixtures: test databases

            A database of its own for every test, and the servers they live on. Begin with `TestDatabases`; the guide
            [My tests share one database](../guides/test-databases.md) shows it at work. No provider comes along: a suite brings
            Npgsql or Microsoft.Data.Sqlite, and [any other](../guides/databases-of-another-kind.md) with a dialect of its own.
            """),
        new("xunit-v3", typeof(FixtureFactAttribute).Assembly, [""], """
            # Shakeout.XunitV3

            What a test project of xunit v3 adds to have fixtures, and a random order. Everything is in the namespace
            `Shakeout.XunitV3`; the package is `Shakeout.XunitV3`, and brings [Shakeout.Fixtures](fixtures.md) along. The guides
            [My tests lean on each other's set-up](../guides/fixtures.md) and [Run every build in another order](../guides/random-order.md)
            show it at work.
            """),
        new("test-order-shuffler", typeof(SuiteShuffle).Assembly, [""], """
            # Shakeout.TestOrderShuffler

            Seeded test orders, and the search for the tests that depend on each other. It knows no test framework: what runs
            the tests comes in as an `ITestRunner`. Begin with `SuiteShuffle`; the guide [Write your own runner](../guides/own-runner.md)
            shows it whole. Everything is in the namespace `Shakeout.TestOrderShuffler`; the package is `Shakeout.TestOrderShuffler`.
            """),
    ];
}
