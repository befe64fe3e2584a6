using Shakeout.BranchCoverage;
using Shakeout.CurrentTest;
using Shakeout.Factories;
using Shakeout.Factories.EntityFramework;
using Shakeout.Factories.XunitV3;
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
        new("factories", typeof(Factory).Assembly, [""], """
            # Shakeout.Factories

            Typed factories for test data. Begin with `Factory`, then `Factory<T>` and `Gen`; the guide
            [My tests build their data by hand](../guides/factories.md) shows them at work. The package is `Shakeout.Factories`;
            [the data](factories-data.md) and [the stores](factories-persistence.md) have pages of their own.
            """),
        new("factories-data", typeof(Factory).Assembly, [".Data"], """
            # Shakeout.Factories: data

            Names, addresses and texts in any locale, and how members without a rule are filled. Rules reach them through
            `Gen`, which [Shakeout.Factories](factories.md) describes. Everything is in the namespace `Shakeout.Factories.Data`.
            """),
        new("factories-persistence", typeof(Factory).Assembly, [".Persistence"], """
            # Shakeout.Factories: stores

            Where what factories build is saved. Begin with `SqlStore`; the guide [Save what factories build](../guides/saving-factories.md)
            shows it at work. Everything is in the namespace `Shakeout.Factories.Persistence`. EF Core has
            [a package of its own](factories-entity-framework.md).
            """),
        new("factories-entity-framework", typeof(EfStore).Assembly, [""], """
            # Shakeout.Factories.EntityFramework

            Saves what [factories](factories.md) build through a model of EF Core. The guide
            [Save what factories build](../guides/saving-factories.md) shows it beside other stores. Namespace and package are
            `Shakeout.Factories.EntityFramework`.
            """),
        new("factories-xunit-v3", typeof(FactoryDataAttribute).Assembly, [""], """
            # Shakeout.Factories.XunitV3

            Theory data of xunit v3 from [factories](factories.md). The guide [From AutoFixture to factories](../guides/from-autofixture.md)
            shows it at work. Namespace and package are `Shakeout.Factories.XunitV3`.
            """),
        new("branch-coverage", typeof(CoverageReports).Assembly, [""], """
            # Shakeout.BranchCoverage

            Reads coverage reports and names the outcomes that never happened. Begin with `CoverageReports`. The tool runs suites as well, and
            looks at them with probes in the source: [100 % line coverage, and still a bug](../guides/branch-coverage.md) shows it at work.
            Namespace and package are `Shakeout.BranchCoverage`.
            """),
        new("current-test", typeof(TestScope).Assembly, [""], """
            # Shakeout.CurrentTest

            Which test is running, and the seed of its data. It comes with the fixtures and the factories; you need it to adapt
            a test framework, or to build data outside of a test. [The same data again](../guides/factories.md#the-same-data-again) says what
            seeds do. Namespace and package are `Shakeout.CurrentTest`.
            """),
        new("test-order-shuffler", typeof(SuiteShuffle).Assembly, [""], """
            # Shakeout.TestOrderShuffler

            Seeded test orders, and the search for the tests that depend on each other. It knows no test framework: what runs
            the tests comes in as an `ITestRunner`. Begin with `SuiteShuffle`; the guide [Write your own runner](../guides/own-runner.md)
            shows it whole. Everything is in the namespace `Shakeout.TestOrderShuffler`; the package is `Shakeout.TestOrderShuffler`.
            """),
    ];
}
