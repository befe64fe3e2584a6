namespace Shakeout.EndToEnd.Tests;

/// <summary>Verdicts that are easy to get wrong.</summary>
public sealed class HardVerdictTests
{
    [Fact]
    public async Task Two_tests_that_break_each_other_are_two_victims_though_one_of_them_fails_in_every_default_run() =>
        (await Shuffle.SubjectAsync("MutualVictimsV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.MutualVictimsV2, xunit.v2, seed 1: 8 orders of 4 tests
            victim ReaderTests.A_reader_takes_the_lock, alone 0 of 5: Assert.True() Failure
              after WriterTests.A_writer_takes_the_lock: 5 of 5
            victim WriterTests.A_writer_takes_the_lock, alone 0 of 5: Assert.True() Failure
              after ReaderTests.A_reader_takes_the_lock: 5 of 5
              replayed: passed WriterTests.A_writer_takes_the_lock, failed ReaderTests.A_reader_takes_the_lock: exit 1
              replayed: passed ReaderTests.A_reader_takes_the_lock, failed WriterTests.A_writer_takes_the_lock: exit 1
            exit 1
            """);

    [Fact]
    public async Task Two_polluters_that_cancel_each_other_are_both_named() =>
        (await Shuffle.SubjectAsync("CancellingPollutersV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CancellingPollutersV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim DoorTests.The_door_is_shut, alone 0 of 5: Assert.False() Failure
              after EveningTests.The_guard_pushes_the_door: 5 of 5, cleaned by MorningTests.The_postman_pushes_the_door
              after MorningTests.The_postman_pushes_the_door: 5 of 5, cleaned by EveningTests.The_guard_pushes_the_door
              replayed: passed EveningTests.The_guard_pushes_the_door, failed DoorTests.The_door_is_shut: exit 1
              replayed: passed MorningTests.The_postman_pushes_the_door, failed DoorTests.The_door_is_shut: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_test_of_the_same_class_pollutes_through_the_class_fixture_of_v2() =>
        (await Shuffle.SubjectAsync("SameClassFixtureV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.SameClassFixtureV2, xunit.v2, seed 1: 8 orders of 4 tests
            victim ShelfTests.A_new_shelf_is_empty, alone 0 of 5: Assert.Empty() Failure: Collection was not empty
              after ShelfTests.A_book_can_be_put_on_the_shelf: 5 of 5
              replayed: passed ShelfTests.A_book_can_be_put_on_the_shelf, failed ShelfTests.A_new_shelf_is_empty: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_test_of_the_same_class_pollutes_through_the_class_fixture_of_v3() =>
        (await Shuffle.SubjectAsync("SameClassFixtureV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.SameClassFixtureV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim MailboxTests.There_is_no_mail_on_sundays, alone 0 of 5: Assert.Empty() Failure: Collection was not empty
              after MailboxTests.Mail_arrives(letter: "a letter"): 5 of 5
              replayed: passed MailboxTests.Mail_arrives(letter: "a letter"), failed MailboxTests.There_is_no_mail_on_sundays: exit 1
            exit 1
            """);

    [Fact]
    public async Task Tests_of_one_display_name_are_told_apart_by_class() =>
        (await Shuffle.SubjectAsync("SameDisplayNamesV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.SameDisplayNamesV2, xunit.v2, seed 1: 8 orders of 6 tests
            victim ReadTests.Works, alone 0 of 5: Assert.Equal() Failure: Values differ
              after WriteTests.Works: 5 of 5
              replayed: passed WriteTests.Works, failed ReadTests.Works: exit 1
            exit 1
            """);

    [Fact]
    public async Task Equal_theory_rows_are_told_apart() =>
        (await Shuffle.SubjectAsync("EqualRowsV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.EqualRowsV3, xunit.v3, seed 1: 8 orders of 6 tests
            victim LimitTests.Nothing_is_larger_than_two, alone 0 of 5: Assert.Equal() Failure: Values differ
              after RowTests.A_size_is_noted(size: 3): 5 of 5
              replayed: passed RowTests.A_size_is_noted(size: 3), failed LimitTests.Nothing_is_larger_than_two: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_polluter_is_found_many_tests_and_several_collections_away() =>
        (await Shuffle.SubjectAsync("FarPolluterV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.FarPolluterV2, xunit.v2, seed 1: 8 orders of 70 tests
            victim MeetingTests.Meetings_are_at_home_time, alone 0 of 5: Assert.Equal() Failure: Values differ
              after TravelTests.The_clock_follows_the_traveller: 5 of 5, cleaned by HomeTests.Back_home_the_clock_is_set_back or ServiceTests.A_new_battery_resets_the_clock
              replayed: passed TravelTests.The_clock_follows_the_traveller, failed MeetingTests.Meetings_are_at_home_time: exit 1
            exit 1
            """);

    [Fact]
    public async Task A_package_keeps_its_statics_between_orders_and_only_new_processes_judge()
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject("PackageStaticV2"), "--seed", "1", "--orders", "8");

        ReportText.Pairings(run.Report).ShouldBe(["victim Subjects.PackageStaticV2.FileTests.Files_keep_our_letters after Subjects.PackageStaticV2.WebTests.The_web_wants_small_letters"]);
    }

    [Fact]
    public async Task A_racy_polluter_is_a_finding_with_its_rate()
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject("RacyPolluterV2"), "--seed", "1", "--orders", "20");

        ReportText.Pairings(run.Report).ShouldBe(["victim Subjects.RacyPolluterV2.QueueTests.Nobody_waits after Subjects.RacyPolluterV2.WorkerTests.A_worker_is_quick_now_and_then"]);
        var proof = run.Report["suites"]![0]!["findings"]![0]!;
        proof["alone"]!["failed"]!.GetValue<int>().ShouldBe(0);
        proof["polluters"]![0]!["failed"]!.GetValue<int>().ShouldBeInRange(1, proof["polluters"]![0]!["of"]!.GetValue<int>());
        run.Ended.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_flaky_test_is_a_warning_and_no_finding() =>
        (await Shuffle.SubjectAsync("FlakyV2", "--seed", "1", "--orders", "40")).ShouldBe("""
            Subjects.FlakyV2, xunit.v2, seed 1: 40 orders of 4 tests
            non-deterministic WeatherTests.It_does_not_rain
            exit 0
            """);

    [Fact]
    public async Task A_flaky_test_fails_a_strict_run() =>
        (await Shuffle.SubjectAsync("FlakyV2", "--seed", "2", "--orders", "40", "--strict")).ShouldBe("""
            Subjects.FlakyV2, xunit.v2, seed 2: 40 orders of 4 tests
            non-deterministic WeatherTests.It_does_not_rain
            exit 1
            """);

    [Theory]
    [InlineData("VictimV2")]
    [InlineData("VictimV3")]
    public async Task A_victim_is_no_flake_though_stock_runs_draw_their_collections_at_random(string subject)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject(subject), "--seed", "7", "--orders", "6");

        run.Report["suites"]![0]!["nonDeterministic"]!.AsArray().ShouldBeEmpty();
        ReportText.Pairings(run.Report).Count().ShouldBe(1);
    }
}
