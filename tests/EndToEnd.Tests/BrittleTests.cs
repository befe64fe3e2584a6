namespace Shakeout.EndToEnd.Tests;

/// <summary>Tests that need others.</summary>
public sealed class BrittleTests
{
    [Fact]
    public async Task Names_the_state_setter() =>
        (await Shuffle.SubjectAsync("BrittleV2", "--seed", "1", "--orders", "8")).ShouldBe("""
            Subjects.BrittleV2, xunit.v2, seed 1: 8 orders of 4 tests
            brittle LookupTests.A_word_is_translated, alone 5 of 5: System.Collections.Generic.KeyNotFoundException: The given key 'book' was not present in the dictionary.
              set up by RegistrationTests.A_word_can_be_registered: 0 of 5
              replayed: failed LookupTests.A_word_is_translated: exit 1
              replayed: passed RegistrationTests.A_word_can_be_registered, passed LookupTests.A_word_is_translated: exit 0
            exit 1
            """);
}
