namespace Subjects.BranchCorpus.Tests;

public sealed class LoopsTests
{
    [Fact]
    public void No_blank_is_skipped() => Assert.Equal(0, Loops.SkipBlanks("ab", 0));

    [Fact]
    public void Seven_has_one_digit() => Assert.Equal(1, Loops.Digits(7));

    [Fact]
    public void Nothing_sums_to_nothing() => Assert.Equal(0, Loops.Sum([]));

    [Fact]
    public void Values_are_found() => Assert.Equal(1, Loops.IndexOf([1, 2], 2));

    [Fact]
    public void No_words_make_no_text() => Assert.Equal("", Loops.Join([]));

    [Fact]
    public void Pairs_are_counted() => Assert.Equal(1, Loops.Pairs([1, 2], [2, 3]));

    [Fact]
    public void An_empty_queue_is_drained() => Assert.Equal(0, Loops.Drain(new()));

    [Fact]
    public void The_only_node_is_the_last() => Assert.Equal(3, Loops.Last(new(3)));

    [Fact]
    public void Abba_is_a_palindrome() => Assert.True(Loops.IsPalindrome("abba"));

    [Fact]
    public void Sorted_values_stay() => Assert.Equal([1, 2, 3], Loops.Sort([1, 2, 3]));

    [Fact]
    public void Primes_are_prime() => Assert.True(Loops.IsPrime(7) && Loops.IsPrime(5));

    [Fact]
    public void Rows_are_matched()
        => Assert.Equal(0, Loops.Matches([new("a", []), new("b", [1])], "a"));

    [Fact]
    public void Capitals_are_counted() => Assert.Equal(1, Loops.Capitals("aBc"));

    [Fact]
    public void The_last_is_largest() => Assert.Equal(3, Loops.Largest([1, 2, 3]));

    [Fact]
    public void Rows_hold_values() => Assert.Equal(1, Loops.Until(new[,] { { 1, 2 }, { 3, 4 } }, 4));

    [Fact]
    public void Six_takes_eight_steps() => Assert.Equal(8, Loops.Collatz(6));

    [Fact]
    public void Patience_ends() => Assert.Equal(-1, Loops.Wait(() => false, 3));
}
