namespace Shakeout.EndToEnd.Tests;

/// <summary>Tests that fail after others, and how they are told.</summary>
public sealed class VictimTests
{
    [Fact]
    public async Task Names_the_polluter_in_xunit_v2() =>
        (await Shuffle.SubjectAsync("VictimV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.VictimV2, xunit.v2, seed 1: 8 orders of 6 tests
            victim PriceTests.Prices_are_in_euros, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after TravelTests.Abroad_we_pay_in_dollars: 5 of 5
              replayed: passed TravelTests.Abroad_we_pay_in_dollars, failed PriceTests.Prices_are_in_euros: exit 1
            exit 1
            """);

    [Fact]
    public async Task Names_the_polluter_in_xunit_v3() =>
        (await Shuffle.SubjectAsync("VictimV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.VictimV3, xunit.v3, seed 1: 8 orders of 5 tests
            victim NameTests.A_name_is_looked_up, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after RenameTests.A_renamed_user_has_the_new_name: 5 of 5
              replayed: passed RenameTests.A_renamed_user_has_the_new_name, failed NameTests.A_name_is_looked_up: exit 1
            exit 1
            """);

    [Fact]
    public async Task Names_the_cleaner() =>
        (await Shuffle.SubjectAsync("CleanerV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CleanerV3, xunit.v3, seed 1: 8 orders of 5 tests
            victim DefaultTests.The_level_is_info, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after DebugTests.Debugging_can_be_switched_on: 5 of 5, cleaned by ResetTests.A_reset_goes_back_to_info
              replayed: passed DebugTests.Debugging_can_be_switched_on, failed DefaultTests.The_level_is_info: exit 1
            exit 1
            """);

    [Fact]
    public async Task Names_two_polluters_that_are_needed_together() =>
        (await Shuffle.SubjectAsync("JointPollutersV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.JointPollutersV2, xunit.v2, seed 1: 8 orders of 5 tests
            victim FuseTests.The_fuse_holds, alone 0 of 5: Assert.False() Failure
              after LeftTests.The_left_lamp_lights and RightTests.The_right_lamp_lights: 5 of 5
              replayed: passed RightTests.The_right_lamp_lights, passed LeftTests.The_left_lamp_lights, failed FuseTests.The_fuse_holds: exit 1
            exit 1
            """);

    [Fact]
    public async Task Names_each_of_several_polluters_with_its_own_cleaner() =>
        (await Shuffle.SubjectAsync("SeveralPollutersV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.SeveralPollutersV3, xunit.v3, seed 1: 8 orders of 5 tests
            victim DeliveryTests.News_are_delivered, alone 0 of 5: Assert.True() Failure
              after MuteTests.A_feed_can_be_muted: 5 of 5, cleaned by UnmuteTests.A_feed_can_be_heard_again
              after OfflineTests.A_feed_can_go_offline: 5 of 5
              replayed: passed OfflineTests.A_feed_can_go_offline, failed DeliveryTests.News_are_delivered: exit 1
              replayed: passed MuteTests.A_feed_can_be_muted, failed DeliveryTests.News_are_delivered: exit 1
            exit 1
            """);

    [Fact]
    public async Task Sees_through_an_environment_variable() =>
        (await Shuffle.SubjectAsync("EnvironmentVictimV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.EnvironmentVictimV2, xunit.v2, seed 1: 8 orders of 4 tests
            victim HomeTests.Without_an_environment_we_are_at_home, alone 0 of 5: Assert.Equal() Failure: Strings differ
              after AbroadTests.The_environment_names_the_region: 5 of 5
              replayed: passed AbroadTests.The_environment_names_the_region, failed HomeTests.Without_an_environment_we_are_at_home: exit 1
            exit 1
            """);

    [Fact]
    public async Task Sees_through_the_current_directory() =>
        (await Shuffle.SubjectAsync("CurrentDirectoryVictimV3", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.CurrentDirectoryVictimV3, xunit.v3, seed 1: 8 orders of 4 tests
            victim NoteTests.The_note_is_read, alone 0 of 5: System.IO.FileNotFoundException: Could not find file '/tmp/note.txt'.
              after ExportTests.An_export_goes_where_we_are: 5 of 5
              replayed: passed ExportTests.An_export_goes_where_we_are, failed NoteTests.The_note_is_read: exit 1
            exit 1
            """);
}
