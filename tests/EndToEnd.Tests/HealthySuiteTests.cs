namespace Shakeout.EndToEnd.Tests;

/// <summary>Suites in which nothing is to be found.</summary>
public sealed class HealthySuiteTests
{
    [Fact]
    public async Task Finds_nothing_among_theories_fixtures_and_traits_of_v2() =>
        (await Shuffle.SubjectAsync("CleanV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CleanV2, xunit.v2, seed 1: 8 orders of 14 tests
            exit 0
            """);

    [Fact]
    public async Task Finds_nothing_among_theories_fixtures_and_traits_of_v3() =>
        (await Shuffle.SubjectAsync("CleanV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CleanV3, xunit.v3, seed 1: 8 orders of 15 tests
            exit 0
            """);

    [Fact]
    public async Task Finds_nothing_in_a_suite_over_a_database() =>
        (await Shuffle.SubjectAsync("EfCoreV2", "--seed", "1", "--orders", "4")).ShouldBe("""
            Subjects.EfCoreV2, xunit.v2, seed 1: 4 orders of 18 tests
            exit 0
            """);

    [Fact]
    public async Task Keeps_the_order_that_a_class_of_v2_declares() =>
        (await Shuffle.SubjectAsync("OrderedV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.OrderedV2, xunit.v2, seed 1: 8 orders of 5 tests
            exit 0
            """);

    [Fact]
    public async Task Keeps_the_order_that_a_class_of_v3_declares() =>
        (await Shuffle.SubjectAsync("OrderedV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.OrderedV3, xunit.v3, seed 1: 8 orders of 5 tests
            exit 0
            """);

    [Fact]
    public async Task Runs_a_v2_suite_where_it_looks_for_its_files() =>
        (await Shuffle.SubjectAsync("BaseDirectoryV2", "--seed", "1", "--orders", "4")).ShouldBe("""
            Subjects.BaseDirectoryV2, xunit.v2, seed 1: 4 orders of 4 tests
            exit 0
            """);

    [Fact]
    public async Task Runs_a_v3_suite_where_it_looks_for_its_files_and_as_the_entry_assembly() =>
        (await Shuffle.SubjectAsync("BaseDirectoryV3", "--seed", "1", "--orders", "4")).ShouldBe("""
            Subjects.BaseDirectoryV3, xunit.v3, seed 1: 4 orders of 4 tests
            exit 0
            """);

    [Fact]
    public async Task Tells_an_always_failing_test_from_a_dependent_one() =>
        (await Shuffle.SubjectAsync("AlwaysFailingV3", "--seed", "1", "--orders", "4")).ShouldBe("""
            Subjects.AlwaysFailingV3, xunit.v3, seed 1: 4 orders of 4 tests
            always failing SumTests.Two_and_two_are_five: Assert.Equal() Failure: Values differ
              replayed: failed SumTests.Two_and_two_are_five: exit 1
            exit 1
            """);
}
