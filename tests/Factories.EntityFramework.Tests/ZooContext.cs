using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>A model with one of each thing that a model can have.</summary>
public sealed class ZooContext(DbContextOptions<ZooContext> options) : DbContext(options)
{
    public DbSet<Animal> Animals => Set<Animal>();

    public DbSet<Keeper> Keepers => Set<Keeper>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Building> Buildings => Set<Building>();

    public DbSet<Cage> Cages => Set<Cage>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Log> Logs => Set<Log>();

    public static ZooContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<ZooContext>();
        return new((connection is NpgsqlConnection ? options.UseNpgsql(connection) : options.UseSqlite(connection)).Options);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        var isNpgsql = Database.IsNpgsql();
        model.Entity<Animal>().ToTable("creature").HasDiscriminator<string>("kind").HasValue<Cat>("c").HasValue<Dog>("d");
        model.Entity<Animal>().Property<string>("origin").HasDefaultValue("zoo");
        model.Entity<Animal>().Property<DateTime>("seen_at");
        if (isNpgsql)
            model.Entity<Animal>().Property(animal => animal.Id).UseHiLo("creature_ids");
        model.Entity<Keeper>(keeper =>
        {
            keeper.Property(one => one.Id).HasConversion(id => id.Value, value => new KeeperId(value)).ValueGeneratedOnAdd().HasValueGenerator<KeeperIds>();
            keeper.Property(one => one.Name).HasColumnName("full_name").HasMaxLength(20);
            keeper.Property(one => one.Rank).HasConversion<string>();
            keeper.Property(one => one.Version).HasDefaultValue(1).IsConcurrencyToken();
            keeper.OwnsOne(one => one.Home);
            keeper.OwnsMany(one => one.Shifts, shift => shift.ToTable("shift").HasKey("KeeperId", nameof(Shift.Day)));
        });
        model.Entity<Course>().HasKey(course => new { course.Title, course.Year });
        if (isNpgsql)
            model.Entity<Course>().Property(course => course.RowVersion).IsRowVersion();
        model.Entity<Aviary>().ToTable("aviary");
        model.Entity<Aviary>().HasOne(aviary => aviary.Main).WithMany().OnDelete(DeleteBehavior.NoAction);
        model.Entity<Cage>(cage =>
        {
            cage.HasKey(one => new { one.BuildingId, one.No });
            cage.ComplexProperty(one => one.Size);
            cage.Property<string>("label").HasComputedColumnSql(isNpgsql ? "'No. ' || \"No\"::text" : "'No. ' || \"No\"", stored: true);
        });
        model.Entity<Ticket>().UseTpcMappingStrategy();
        model.Entity<DayTicket>();
        model.Entity<YearTicket>();
        model.Entity<Log>().OwnsOne(log => log.Where, place => place.ToJson());
        model.Entity<Log>().ToTable(table => table.HasCheckConstraint("ck_line", "\"Line\" <> 'gossip'"));
        model.Entity<Poster>().ToTable("posters").HasOne(poster => poster.Print).WithOne().HasForeignKey<Print>(print => print.Id);
        model.Entity<Print>().ToTable("posters");
    }
}
