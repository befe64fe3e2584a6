using System.Text.Json.Nodes;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>One member of each type, in columns of the types that hold it.</summary>
public class ASavedValue(Shop shop)
{
    private static Sample Full => new()
    {
        Small = 7, Big = long.MaxValue, Amount = 12.34m, Ratio = 0.5, Single = 0.25f, Flag = true, Day = new(2026, 2, 3), AtUtc = new(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)),
        AtLocal = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), Clock = new(4, 5, 6), Span = TimeSpan.FromMinutes(90), Bytes = [1, 2, 255], Mood = Mood.Cross, MoodText = Mood.Cross,
        MoodNumber = Mood.Cross, Label = "label", Code = "abc", Tags = ["a\"b", "c,d", "{}\\"], Numbers = [1, 2], Facts = new() { ["a"] = 1 },
    };

    [FixtureFact]
    public async Task Is_what_the_column_of_PostgreSQL_holds()
    {
        var store = await shop.OpenAsync(Kind.PostgreSql);
        var full = Full;

        await store.SaveAsync(Built(full, new Sample()), Cancellation);

        (await shop.AskAsync("""
            SELECT small, big, amount, ratio, single, flag, day::text, at_utc::text, at_local::text, clock::text, span::text, bytes::text, mood::text, mood_text, mood_number, label, code,
                tags::text, numbers::text, facts::text, twice FROM sample WHERE small IS NOT NULL
            """)).ShouldBe("""7 | 9223372036854775807 | 12.34 | 0.5 | 0.25 | True | 2026-02-03 | 2026-02-03 03:05:06+00 | 2026-02-03 04:05:06 | 04:05:06 | 01:30:00 | \x0102ff | Cross | Cross | 1 | label | abc | {"a\"b","c,d","{}\\"} | {1,2} | {"a": 1} | 14""");
        (await shop.AskAsync($"SELECT small FROM sample WHERE id = '{full.Id}'")).ShouldBe("7", "the key that the database made is in the object");
        (full.Twice, full.MadeAt).ShouldBe((14, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [FixtureFact]
    public async Task Is_what_the_column_of_SQLite_holds()
    {
        var store = await shop.OpenAsync(Kind.Sqlite);
        var full = Full;

        await store.SaveAsync(Built(full, new Sample()), Cancellation);

        (await shop.AskAsync("""
            SELECT small, big, amount, ratio, single, flag, day, at_utc, at_local, clock, span, hex(bytes), mood, mood_text, mood_number, label, code,
                tags, numbers, facts, twice FROM sample WHERE small IS NOT NULL
            """)).ShouldBe("""7 | 9223372036854775807 | 12.34 | 0.5 | 0.25 | True | 2026-02-03 | 2026-02-03 04:05:06+01:00 | 2026-02-03 04:05:06 | 04:05:06 | 01:30:00 | 0102FF | Cross | Cross | 1 | label | abc | ["a\u0022b","c,d","{}\\"] | [1,2] | {"a":1} | 14""".Replace("True", "1"));
        (full.Twice, full.MadeAt, full.Id == Guid.Empty).ShouldBe((14, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), false));
    }

    [FixtureFact]
    public async Task Is_refused_where_the_column_is_too_short_or_of_another_type()
    {
        var store = await shop.OpenAsync(Kind.PostgreSql);

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Sample { Code = "abcd" }), Cancellation))).Message.ShouldContain("22001: value too long for type character(3)");
        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Sample { Label = "longer" }), Cancellation))).Message.ShouldContain("22001: value too long for type character varying(5)");
    }

    private enum Mood
    {
        Calm,
        Cross,
    }

    private sealed class Sample
    {
        public Guid Id { get; private set; }

        public short? Small { get; init; }

        public long? Big { get; init; }

        public decimal? Amount { get; init; }

        public double? Ratio { get; init; }

        public float? Single { get; init; }

        public bool? Flag { get; init; }

        public DateOnly? Day { get; init; }

        public DateTimeOffset? AtUtc { get; init; }

        public DateTime? AtLocal { get; init; }

        public TimeOnly? Clock { get; init; }

        public TimeSpan? Span { get; init; }

        public byte[]? Bytes { get; init; }

        public Mood? Mood { get; init; }

        public Mood? MoodText { get; init; }

        public Mood? MoodNumber { get; init; }

        public string? Label { get; init; }

        public string? Code { get; init; }

        public string[]? Tags { get; init; }

        public List<int>? Numbers { get; init; }

        public JsonObject? Facts { get; init; }

        public DateTimeOffset MadeAt { get; private set; }

        public int? Twice { get; private set; }
    }
}
