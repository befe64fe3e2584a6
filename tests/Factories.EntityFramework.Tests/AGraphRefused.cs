using Microsoft.EntityFrameworkCore;
using static Shakeout.Factories.EntityFramework.Tests.Zoo;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>Nothing of it is saved, and the message says why.</summary>
public class AGraphRefused(Zoo zoo)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite, "SQLite Error 19: 'UNIQUE constraint failed: Courses.Title, Courses.Year'.")]
    [InlineData(Kind.PostgreSql, "23505: duplicate key value violates unique constraint \"PK_Courses\"")]
    public async Task Shows_the_row_among_many_that_a_constraint_refused(Kind kind, string said)
    {
        await using var context = await zoo.OpenAsync(kind);
        var courses = Enumerable.Range(1, 10_000).Select(number => new Course { Title = "Feeding", Year = number == 7000 ? 17 : number });

        var message = await RefusedAsync(context, courses);

        message.ReplaceLineEndings("\n").Split('\n').Where((_, line) => line != 1).ShouldBe(
        [
            $"'Make.Courses', number 7000, cannot be saved: {(kind == Kind.Sqlite ? "SQLite" : "PostgreSQL")} refuses its row in 'Courses'.",
            $"  {said}",
            "Nothing was saved of the 10000 rows. Make the value unique in the factory, for instance with f.Unique(…) or f.Seq.",
        ]);
        (await context.Courses.CountAsync(Cancellation)).ShouldBe(0);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_null_where_the_model_takes_none(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);

        (await RefusedAsync(context, [new Building { Name = "Hall" }, new Aviary { Name = null! }])).ShouldBe("""
            'Make.Aviarys', number 1, cannot be saved: 'Aviary.Name' is null, and the column 'Buildings.Name' takes no null.
              Id = 2, Name = null
            Give 'Aviary.Name' a rule in the factory that is never null.
            """);
        (await context.Buildings.CountAsync(Cancellation)).ShouldBe(0);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_cancelled(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => new EfStore(context).SaveAsync(Built(new Building { Name = "Hall" }), cancelled.Token));

        (await context.Buildings.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static async Task<string> RefusedAsync(ZooContext context, IEnumerable<object> objects)
        => (await Should.ThrowAsync<FactoryException>(() => new EfStore(context).SaveAsync(Built(objects), Cancellation))).Message;
}
