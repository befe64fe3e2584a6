namespace Shakeout.BranchCoverage.Tests.Flow;

public sealed class SolverTests
{
    [Fact]
    public void Knows_that_a_condition_was_never_false()
        => DrawnCounts.Solve("""
            if 10 -> then, after
            then 10 -> after
            after 10
            """).ShouldBe("""
            if -> then 10
            if -> after 0
            then -> after 10
            """);

    [Fact]
    public void Knows_that_it_was_sometimes_false()
        => DrawnCounts.Solve("""
            if 10 -> then, after
            then 7 -> after
            after 10
            """).ShouldBe("""
            if -> then 7
            if -> after 3
            then -> after 7
            """);

    [Fact]
    public void Leaves_open_what_an_exception_may_explain()
        => DrawnCounts.Solve("""
            if! 10 -> then, else
            then 7
            else
            """).ShouldBe("""
            if -> then 7
            if -> else 0..3
            """);

    [Fact]
    public void Does_not_need_to_know_of_exceptions_where_the_way_behind_was_taken()
        => DrawnCounts.Solve("""
            if! 10 -> then, after
            then! 7 -> after
            after 9
            """).ShouldBe("""
            if -> then 7
            if -> after 2..3
            then -> after 6..7
            """);

    [Fact]
    public void Counts_the_rounds_of_a_loop()
        => DrawnCounts.Solve("""
            start 2 -> test
            test -> body, end
            body 5 -> test
            end 2
            """).ShouldBe("""
            start -> test 2
            test -> body 5
            test -> end 2
            body -> test 5
            """);

    [Fact]
    public void Sees_through_what_has_no_count()
        => DrawnCounts.Solve("""
            a 10 -> b, zero
            b -> join
            zero 4 -> join
            join -> then, else
            then 6
            else
            """).ShouldBe("""
            a -> b 6
            a -> zero 4
            b -> join 6
            zero -> join 4
            join -> then 6
            join -> else 4
            """);

    [Fact]
    public void Sees_that_counts_contradict_each_other()
        => DrawnCounts.Solve("""
            if 10 -> then, after
            then 11 -> after
            after 10
            """).ShouldBe("contradiction");

    [Fact]
    public void Ends_where_a_loop_that_throws_could_go_on_for_ever()
        => DrawnCounts.Solve("""
            start 1 -> body
            body! -> test, out
            test -> body
            out 5
            """).ShouldBe("contradiction");
}
