using Shakeout.Fixtures.Machine;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Tests.Wording;

[Collection(WholeProcess.Name)]
public class AValueInAMessage
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "Emma", "\"Emma\"" },
        { "two\nlines", "\"two\\nlines\"" },
        { 'x', "'x'" },
        { true, "true" },
        { 3.5m, "3.5" },
        { DayOfWeek.Monday, "Monday" },
        { typeof(List<int?>), "List<int?>" },
        { new TimeoutException("no answer"), "TimeoutException: no answer" },
        { (1, "a"), "(1, \"a\")" },
        { new[] { 1, 2 }, "[1, 2]" },
        { Enumerable.Range(1, 12).ToList(), "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … 12 in all]" },
        { new Dictionary<string, int> { ["a"] = 1 }, "[[a, 1]]" },
        { new { Isbn = "1" }, "{ Isbn = 1 }" },
        { new Plain(), "AValueInAMessage.Plain { Name = \"Emma\", Inner = AValueInAMessage.Plain }" },
        { new Broken(), "AValueInAMessage.Broken (InvalidOperationException while it was shown)" },
        { new string('x', 300), $"\"{new string('x', 199)}…" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Is_shown_on_one_line(object? value, string text) => ValueText.Of(value).ShouldBe(text);

    [Fact]
    public void Is_not_enumerated_when_that_would_run_the_users_code()
    {
        var enumerated = 0;

        ValueText.Of(Enumerable.Range(1, 3).Where(_ => ++enumerated > 0)).ShouldNotBeEmpty();

        enumerated.ShouldBe(0);
    }

    [Fact]
    public void Is_the_same_in_every_culture()
    {
        using var culture = new AmbientCulture();

        culture.Use("de");

        ValueText.Of(3.5).ShouldBe("3.5");
    }

    private sealed class Plain
    {
        private readonly bool _isInner;

        public Plain()
        {
        }

        private Plain(bool isInner) => _isInner = isInner;

        public string Name => "Emma";

        public Plain? Inner => _isInner ? null : new Plain(true);
    }

    private sealed class Broken
    {
        public override string ToString() => throw new InvalidOperationException();
    }
}
