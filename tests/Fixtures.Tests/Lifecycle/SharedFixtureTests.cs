namespace Shakeout.Fixtures.Tests.Lifecycle;

public class ASharedFixture
{
    [Fact]
    public async Task Is_made_once_for_tests_that_ask_at_the_same_time()
    {
        var stage = new Stage(typeof(Sharing));
        // The one that makes it waits until the other one asks too.
        var (asked, asking) = (new TaskCompletionSource(), new TaskCompletionSource());
        stage.On("make Cluster", () =>
        {
            asking.SetResult();
            asked.Task.Wait();
        });

        var first = Task.Run(() => stage.PlayCollectionAsync("One: A.Asks", 0), TestContext.Current.CancellationToken);
        await asking.Task;
        var second = Task.Run(() => stage.PlayCollectionAsync("Two: B.Asks", 1), TestContext.Current.CancellationToken);
        asked.SetResult();
        await Task.WhenAll(first, second);
        await stage.EndAsync();

        var lines = stage.Events.Split('\n');
        lines[0].ShouldBe("make Cluster");
        lines[1..^1].Order(StringComparer.Ordinal).ShouldBe(["test A.Asks", "test B.Asks"]);
        lines[^1].ShouldBe("end Cluster");
    }

    [Fact]
    public async Task With_values_is_made_once_for_each_in_any_order_of_the_tests()
        => (await Stage.PlayAsync(typeof(Sharing), "A.Sells#0 A.Sells#1 A.Sells#0 A.Sells#1")).ShouldBe("""
            make Store sqlite, sqlite
            test A.Sells#0 [Store=sqlite]
            make Store memory, memory
            test A.Sells#1 [Store=memory]
            test A.Sells#0 [Store=sqlite]
            test A.Sells#1 [Store=memory]
            end Store memory
            end Store sqlite
            """);

    [Fact]
    public async Task Made_from_one_with_values_is_made_for_every_combination()
        => (await Stage.PlayAsync(typeof(Sharing), "A.Lists#7 A.Lists#0 A.Lists#3 A.Lists#7 A.Lists#4")).ShouldBe("""
            make Store memory, memory
            make Catalogue True 3, True 3
            test A.Lists#7 [Store=memory, Catalogue.large=true, Catalogue.copies=3]
            make Store sqlite, sqlite
            make Catalogue False 2, False 2
            test A.Lists#0 [Store=sqlite, Catalogue.large=false, Catalogue.copies=2]
            make Catalogue True 3, True 3
            test A.Lists#3 [Store=sqlite, Catalogue.large=true, Catalogue.copies=3]
            test A.Lists#7 [Store=memory, Catalogue.large=true, Catalogue.copies=3]
            make Catalogue False 2, False 2
            test A.Lists#4 [Store=memory, Catalogue.large=false, Catalogue.copies=2]
            end Catalogue False 2
            end Catalogue True 3
            end Catalogue False 2
            end Store sqlite
            end Catalogue True 3
            end Store memory
            """);
}

/// <summary>What a fixture knows in its teardown about the tests that used it.</summary>
public class TheVerdict
{
    [Fact]
    public async Task Of_a_passing_test_is_passed()
        => (await Stage.PlayAsync(typeof(Sharing), "A.Judges")).ShouldBe("""
            test A.Judges
            end Fragile
            Verdict: passed
            Summary: passed
            """);

    [Fact]
    public async Task Of_a_failed_test_is_its_own_and_that_of_the_wider_scopes()
        => (await Stage.PlayAsync(typeof(Sharing), "One: A.Judges B.Judges", "test A.Judges")).ShouldBe("""
            test A.Judges
              failed: cannot test A.Judges
            end Fragile
            Verdict: failed
            test B.Judges
            Verdict: passed
            Summary: failed
            """);

    [Fact]
    public async Task Of_a_failed_teardown_is_known_to_those_torn_down_later()
        => (await Stage.PlayAsync(typeof(Sharing), "A.Judges", "end Fragile")).ShouldBe("""
            test A.Judges
            end Fragile
            Verdict: failed
              failed: Fixture 'Fragile' (test scope) failed in its teardown of 'A.Judges'.
                      InvalidOperationException: cannot end Fragile
            Summary: failed
            """);
}

public class AnExclusiveFixture
{
    [Fact]
    public async Task Is_used_by_one_test_at_a_time()
    {
        var stage = new Stage(typeof(Sharing));
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        stage.On("test A.Speaks", () =>
        {
            begun.SetResult();
            go.Task.Wait();
        });

        var first = Task.Run(() => stage.PlayCollectionAsync("One: A.Speaks", 0), TestContext.Current.CancellationToken);
        await begun.Task;
        var second = stage.PlayCollectionAsync("Two: B.Speaks", 1);
        second.IsCompleted.ShouldBeFalse();
        stage.Tell("now");
        go.SetResult();
        await Task.WhenAll(first, second);

        stage.Events.ShouldBe("""
            make Culture for A.Speaks
            test A.Speaks
            now
            end Culture for A.Speaks
            make Culture for B.Speaks
            test B.Speaks
            end Culture for B.Speaks
            """);
    }

    [Theory]
    [InlineData("make Culture for A.Speaks")]
    [InlineData("test A.Speaks")]
    [InlineData("end Culture for A.Speaks")]
    public async Task Is_free_again_after_a_failure(string failing)
        => (await Stage.PlayAsync(typeof(Sharing), "One: A.Speaks | Two: B.Speaks", failing)).ShouldEndWith("""
            make Culture for B.Speaks
            test B.Speaks
            end Culture for B.Speaks
            """);

    [Fact]
    public async Task Is_waited_for_until_the_run_is_cancelled()
    {
        var stage = new Stage(typeof(Sharing));
        stage.On("test A.Speaks", () =>
        {
            var second = stage.PlayCollectionAsync("Two: B.Speaks", 1);
            second.IsCompleted.ShouldBeFalse();
            stage.Cancellation.Cancel();
            second.Wait();
        });

        await stage.PlayCollectionAsync("One: A.Speaks");

        stage.Events.ShouldBe("""
            make Culture for A.Speaks
            test A.Speaks
              failed: The operation was canceled.
            end Culture for A.Speaks
            """);
    }

    [Fact]
    public void Is_claimed_in_one_order_by_all_so_that_no_two_tests_wait_for_each_other()
    {
        var stage = new Stage(typeof(Sharing));

        string Claims(Type tests) => string.Join(' ', stage.Planner.Plan(new(tests, "Both"), tests.GetMethod("Both")!.GetParameters()).Exclusive.Select(fixture => fixture.Name));

        Claims(typeof(Sharing.A)).ShouldBe("Culture Folder");
        Claims(typeof(Sharing.B)).ShouldBe("Culture Folder");
    }
}
