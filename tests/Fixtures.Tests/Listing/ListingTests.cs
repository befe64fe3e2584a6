using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Listing;
using Shakeout.Fixtures.Planning;

namespace Shakeout.Fixtures.Tests.Listing;

public class ALibraryOfFixtures
{
    private readonly FixtureCatalog _catalog = FixtureCatalog.Of(
        typeof(Library).Assembly, [typeof(Library), typeof(Library.Shelf), typeof(Library.Card), typeof(Library.Rule), typeof(Library.Dust), typeof(Library.Tests)]);

    [Fact]
    public void Is_listed_with_who_uses_what()
        => new FixtureList(_catalog, Uses()).Text().Replace($"{typeof(Library).FullName}+", "", StringComparison.Ordinal).Replace($"{typeof(Library).FullName}.", "", StringComparison.Ordinal).ShouldBe("""
            Card  (test scope, exclusive)
              made by class Card
              needs   Shelf
              used by 2 tests: Library.Tests (2)

            Lent  (class scope)
              made by Tests.Lent
              gives   Shelf
              serves  the tests of Tests
              values  size: 1, 2
              used by 4 tests: Library.Tests (4)

            Rule  (test scope, autouse)
              made by class Rule
              used by 4 tests: Library.Tests (4)

            nobody asks for: Dust, Shelf

            """);

    [Fact]
    public void Is_planned_without_being_run()
        => new SetUpPlan("Library").Text(Uses()).ShouldBe("""
            Reads [Lent=1]
              create    Lent                  class
              create    Rule                  test
            Reads [Lent=2]
              create    Lent                  class
              create    Rule                  test
            Signs [Lent=1]
              reuse     Lent                  class
              create    Rule                  test
              create    Card                  test
              tear down Card                  test
            Signs [Lent=2]
              reuse     Lent                  class
              create    Rule                  test
              create    Card                  test
              tear down Card                  test
            end of class Library.Tests
              tear down Lent                  class
              tear down Lent                  class

            """);

    private List<PlannedUse> Uses()
    {
        var planner = new Planner(_catalog);
        return [.. from method in (string[])["Reads", "Signs"]
            let plan = planner.Plan(new(typeof(Library.Tests), method), typeof(Library.Tests).GetMethod(method)!.GetParameters())
            from variant in plan.Variants()
            select new PlannedUse($"{method} [Lent={variant.Labels.Single().Value}]", typeof(Library.Tests), "all", variant)];
    }
}

/// <summary>A world of fixtures of every kind that a list tells apart.</summary>
internal static class Library
{
    [Fixture(Scope.Class)]
    public sealed class Shelf : IDisposable
    {
        public void Dispose()
        {
        }
    }

    [Fixture(Exclusive = true)]
    public sealed class Card(Shelf shelf) : IDisposable
    {
        public void Dispose() => shelf.Dispose();
    }

    [Fixture(Autouse = true)]
    public sealed class Rule;

    [Fixture]
    public sealed class Dust;

    internal sealed class Tests
    {
        [Fixture(Scope.Class)]
        public static IEnumerable<Shelf> Lent([Values(1, 2)] int size)
        {
            yield return new();
            GC.KeepAlive(size);
        }

        public void Reads(Shelf shelf) { }

        public void Signs(Shelf shelf, Card card) { }
    }
}
