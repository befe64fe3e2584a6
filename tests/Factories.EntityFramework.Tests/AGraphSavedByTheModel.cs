using Microsoft.EntityFrameworkCore;
using static Shakeout.Factories.EntityFramework.Tests.Zoo;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>Read back by another context, and by plain SQL where the model hides something.</summary>
public class AGraphSavedByTheModel(Zoo zoo)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_subtypes_in_one_table_and_columns_without_members(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var (tom, rex) = (new Cat { Name = "Tom", Lives = 9 }, new Dog { Name = "Rex", Trick = "sit" });
        (tom.Friend, rex.Friend) = (rex, tom);

        await SaveAsync(context, tom, rex);

        tom.Id.ShouldBeGreaterThan(0);
        (await zoo.AskAsync("""SELECT "Name", kind, origin, "Lives", "Trick", (SELECT f."Name" FROM creature f WHERE f."Id" = c."FriendId") FROM creature c ORDER BY 1"""))
            .ShouldBe("Rex | d | zoo | null | sit | Tom\nTom | c | zoo | 9 | null | Rex");
        await using var another = zoo.Another();
        (await another.Animals.Include(animal => animal.Friend).OrderBy(animal => animal.Name).Select(animal => $"{animal.Name} {animal.Friend!.Name}").ToListAsync(Cancellation)).ShouldBe(["Rex Tom", "Tom Rex"]);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_owned_types_joins_conversions_and_keys_of_the_models_making(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var course = new Course { Title = "Feeding", Year = 2026 };
        var ada = new Keeper { Name = "Ada", Rank = Rank.Senior, Home = new("Main St", "York"), Shifts = [new("Mon", 8), new("Tue", 4)], Courses = [course] };
        var ben = new Keeper { Name = "Ben", Courses = [course, new() { Title = "Feeding", Year = 2025 }] };
        course.Keepers.AddRange([ada, ben]);
        ada.Animals.Add(new Cat { Name = "Tom" });

        await SaveAsync(context, [.. ada.Animals, ada, ben]);

        (ada.Id.Value != Guid.Empty, ada.Version).ShouldBe((true, 1));
        await using var another = zoo.Another();
        var read = await another.Keepers.Include(keeper => keeper.Courses).Include(keeper => keeper.Animals).OrderBy(keeper => keeper.Name).ToListAsync(Cancellation);
        read.Select(keeper => $"{keeper.Name} {keeper.Id == (keeper.Name == "Ada" ? ada : ben).Id} {keeper.Rank} {keeper.Home?.City ?? "nowhere"} {keeper.Version}"
                + $" [{string.Join(", ", keeper.Shifts.OrderBy(shift => shift.Day).Select(shift => $"{shift.Day} {shift.Hours}"))}] [{string.Join(", ", keeper.Courses.Select(one => one.Year).Order())}] [{string.Join(", ", keeper.Animals.Select(animal => animal.Name))}]")
            .ShouldBe(["Ada True Senior York 1 [Mon 8, Tue 4] [2026] [Tom]", "Ben True New nowhere 1 [] [2025, 2026] []"]);
        (await zoo.AskAsync("""SELECT "Rank" FROM "Keepers" ORDER BY full_name""")).ShouldBe("Senior\nNew");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_a_type_in_several_tables_composite_keys_and_complex_members(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);
        var hall = new Building { Name = "Hall" };
        var aviary = new Aviary { Name = "Birds", Height = 12.5, Main = new() { Building = hall, No = 7, Size = new(2, 3), Guest = new Cat { Name = "Tom" } } };

        await SaveAsync(context, aviary, aviary.Main, hall, new Cage { Building = aviary, No = 8, Size = new(1, 1) });

        (aviary.Id > 0, aviary.Main.BuildingId).ShouldBe((true, hall.Id));
        await using var another = zoo.Another();
        (await another.Cages.Include(cage => cage.Building).OrderBy(cage => cage.No)
            .Select(cage => $"{cage.Building!.Name} {cage.No} {cage.Size.Width}x{cage.Size.Depth} {EF.Property<string>(cage, "label")} {cage.Guest!.Name}").ToListAsync(Cancellation))
            .ShouldBe(["Hall 7 2x3 No. 7 Tom", "Birds 8 1x1 No. 8 "]);
        var read = await another.Buildings.OfType<Aviary>().Include(one => one.Main).SingleAsync(Cancellation);
        (read.Name, read.Height, read.Main!.No).ShouldBe(("Birds", 12.5, 7));
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_a_table_for_each_concrete_type(Kind kind)
    {
        await using var context = await zoo.OpenAsync(kind);

        await SaveAsync(context, new DayTicket { Price = 9.5m, Day = new(2026, 1, 2) }, new YearTicket { Price = 90, Year = 2026 });

        await using var another = zoo.Another();
        (await another.Tickets.ToListAsync(Cancellation)).OrderBy(ticket => ticket.Price).Select(ticket => ticket is DayTicket day ? $"{day.Price:0.0} {day.Day:o}" : $"{ticket.Price:0} {((YearTicket)ticket).Year}")
            .ShouldBe(["9.5 2026-01-02", "90 2026"]);
    }

    private static async Task SaveAsync(ZooContext context, params IEnumerable<object> objects)
    {
        var store = new EfStore(context);
        await store.SaveAsync(Built(objects), Cancellation);
        store.WhyNotInBulk.ShouldBeNull();
        context.ChangeTracker.Entries().ShouldBeEmpty();
    }
}
