using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Shakeout.Benchmarks;

/// <summary>The three tables.</summary>
internal sealed class PersistenceContext(DbContextOptions<PersistenceContext> options) : DbContext(options)
{
    public static PersistenceContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<PersistenceContext>();
        return new((connection is NpgsqlConnection ? options.UseNpgsql(connection) : options.UseSqlite(connection)).Options);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Customer>().ToTable("customer");
        model.Entity<Purchase>().ToTable("purchase");
        model.Entity<Line>().ToTable("line");
    }
}
