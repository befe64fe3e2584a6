using Shakeout.CommandLine.Screens;
using Shakeout.Samples;
using Spectre.Console.Testing;

namespace Shakeout.CommandLine.Tests.Screens;

public sealed class CoverageScreenTests
{
    [Fact]
    public void Shows_one_of_everything()
        => Shown(SampleCoverage.OneOfEverything, ["The line coverage is 83.8 % (26 of 31), less than the 90 % that it must be."]).ShouldBe("""

            src/Pricing/Rates.cs  Rates.For                           line 100 %   outcomes 4 of 7
               9 │ if (applicant.Deposit < price * 0.1m && !applicant.IsFirstBuyer)
                 │     ────────────────────────────────   `applicant.Deposit < price * 0.1m` was never false
                 │     reached only by `RatesTests.Small_deposit`; coverlet reports it as covered
              12 │ foreach (var offer in offers)
                 │                       ──────   the body of the loop over `offers` never ran
                 │                       reached by `RatesTests.Small_deposit` and 2 other tests
              15 │ return applicant.Broker?.Commission + rate ?? rate;
                 │        ────────────────   `applicant.Broker` was never null
                 │        reached by `RatesTests.Small_deposit` and 2 other tests

            src/Pricing/Rates.cs  Rates.Surcharge                     line 100 %   outcomes 2 of 3
              23 │ _ => throw new UnknownProductException($"No surcharge for '{product}'"),
                 │ ─   the arm `_` was never taken: every value met another
                 │ reached by `RatesTests.Prices(product: Tracker)`

            src/Letters/Letter.cs  Letter.Render                      line 81.8 %   outcomes 1 of 3
               7 │ if (template != "</script><img src=x onerror=alert(1)>")
                 │     ───────────────────────────────────────────────────   `template != "</script><img src=x onerror=alert(1)>"` was never true
              13 │ catch (FormatException problem)
                 │ ───────────────────────────────   `catch (FormatException problem)` was never entered

            6 outcomes never happened
            line 83.8 % (26 of 31)   branch 50 % (10 of 20)   outcome 53.8 % (7 of 13)
            4 of 6 gaps are in members that line coverage calls complete.
            coverlet reports 1 of 6 gaps as covered.
            1 member was never called.
            2 outcomes are unknown: nothing could be said for certain.
            1 branch that only the compiler made is left out.
              never called  Letter.Fill (src/Letters/Letter.cs:19)
            `CacheTests.Reads` takes another way at `_cache is null` (src/Pricing/Rates.cs:14) when it runs after `CacheTests.Warms`.
            Cobertura holds no IL offsets: what the report calls covered is taken as it is.
            ✗ The line coverage is 83.8 % (26 of 31), less than the 90 % that it must be.
            """);

    [Fact]
    public void Is_short_when_there_is_nothing_to_say() => Shown(SampleCoverage.Complete).ShouldBe("""

            every decision that was reached went every way
            line 100 % (1 of 1)
            """);

    [Fact]
    public void Shows_the_ways_through_a_condition_and_the_one_to_add() => Shown(SampleEffects.Result).ShouldBe("""

            src/Pricing/Discounts.cs  Discounts.Apply                 MC/DC 2 of 3
               6 │ => (applicant.IsFirstBuyer || applicant.Deposit > 50_000m) && offer.IsOpen;
                 │    ───────────────────────────────────────────────────────────────────────
                 │    `applicant.Deposit > 50_000m` was never shown to matter: a test with `applicant.IsFirstBuyer` false, `applicant.Deposit > 50_000m` true, `offer.IsOpen` true would
                 │                                  seen      to add
                 │    applicant.IsFirstBuyer        T  F  F   F
                 │    applicant.Deposit > 50_000m   -  T  F   T
                 │    offer.IsOpen                  T  F  -   T
                 │    the whole                     T  F  F   T

            every decision that was reached went every way
            line 100 % (2 of 2)   branch 50 % (3 of 6)   outcome 100 % (6 of 6)
            MC/DC 2 of 3 conditions: 1 was never shown to matter, and no gap says so.
            """);

    [Fact]
    public void Shows_a_line_once_that_has_two_gaps_and_sets_the_sentence_beneath_where_there_is_no_room()
    {
        var first = SampleCoverage.Gap("applicant.Deposit") with { NearestTest = null, CoverletSaysCovered = null };
        var second = first with { Column = 50, EndColumn = 72, Text = "applicant.IsFirstBuyer", Missing = Outcome.True };

        Gaps(first, second).ShouldBe("""
               9 │ if (applicant.Deposit < price * 0.1m && !applicant.IsFirstBuyer)
                 │     ────────────────────────────────   `applicant.Deposit < price * 0.1m` was never false
                 │                                          ──────────────────────
                 │                                          `applicant.IsFirstBuyer` was never true
            """);
    }

    [Fact]
    public void Shows_the_gap_itself_where_the_source_is_not_here()
        => string.Join('\n', new GapScreen(null, [SampleCoverage.Gap("offers")]).Lines().Take(2)).ShouldBe("""
              12 │ offers
                 │ ──────   the body of the loop over `offers` never ran
            """);

    [Fact]
    public void Cuts_a_long_line_around_its_gap()
    {
        var source = $"    if ({new string('a', 150)} && isLate && {new string('b', 150)})";
        var start = source.IndexOf("isLate", StringComparison.Ordinal);
        var gap = SampleCoverage.Gap("applicant.Broker") with { Text = "isLate", Column = start + 1, EndColumn = start + 7, EndLine = 15, NearestTest = null };

        string.Join('\n', new GapScreen(source, [gap]).Lines()).ShouldBe($"""
              15 │ …{new string('a', 19)} && isLate && {new string('b', 75)}…
                 │                         ──────   `isLate` was never null
            """);
    }

    [Fact]
    public void Marks_letters_that_take_two_columns_and_lets_none_move_the_cursor()
    {
        var gap = SampleCoverage.Gap("applicant.Broker") with { Text = "b", Column = 8, EndColumn = 9, NearestTest = null };

        string.Join('\n', new GapScreen("\ta\u001b日本\t+b", [gap]).Lines()).ShouldBe("""
              15 │ a�日本 +b
                 │         ─   `b` was never null
            """);
    }

    [Fact]
    public void Stops_at_a_screenful_of_gaps()
    {
        var gaps = Enumerable.Range(1, 53).Select(line => SampleCoverage.Gap("catch") with { Line = line, EndLine = line }).ToList();

        Shown(SampleCoverage.Complete with { Gaps = gaps }).ShouldContain("\n\n… and 3 more gaps: the report of --html shows them all\n\n53 outcomes never happened\n");
    }

    [Fact]
    public void Is_coloured_on_a_terminal_only()
    {
        using var terminal = new TestConsole().EmitAnsiSequences();
        using var pipe = new TestConsole();

        foreach (var console in (TestConsole[])[terminal, pipe])
            new Screen(console).Print(new CoverageScreen(SampleCoverage.OneOfEverything, SampleCoverage.Read, []).Lines());

        terminal.Output.ShouldContain("\u001b[1;38;5;9m    ────────────────────────────────\u001b[0m");
        pipe.Output.ShouldNotContain("\u001b");
    }

    private static string Gaps(params IReadOnlyList<Gap> gaps)
        => string.Join('\n', new GapScreen(SourceLines.Split(SampleSources.Rates)[8], gaps).Lines());

    private static string Shown(CoverageResult result, params IReadOnlyList<string> failures)
        => string.Join('\n', new CoverageScreen(result, SampleCoverage.Read, failures).Lines());
}
