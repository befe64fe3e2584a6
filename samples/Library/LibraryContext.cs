using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Library;

/// <summary>The library's tables, in SQLite or PostgreSQL.</summary>
public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Loan> Loans => Set<Loan>();

    /// <summary>The tables as they are reached by an open connection, which stays the caller's.</summary>
    public static LibraryContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        return new((connection is NpgsqlConnection ? options.UseNpgsql(connection) : options.UseSqlite(connection)).Options);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Book>().HasKey(book => book.Isbn);
        model.Entity<Member>().HasOne(member => member.ReferredBy).WithMany();
        model.Entity<Loan>().HasOne(loan => loan.Book).WithMany().HasForeignKey(loan => loan.Isbn);
        model.Entity<Loan>().HasOne(loan => loan.Member).WithMany();
        model.Entity<Book>().HasData(new Book("9780141439587", "Emma"), new Book("9780099448822", "The Sea, The Sea"));
    }
}

public sealed record Book(string Isbn, string Title);

public sealed class Member
{
    public int Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The member who brought this one.</summary>
    public Member? ReferredBy { get; init; }
}

public sealed class Loan
{
    public int Id { get; init; }

    public required string Isbn { get; init; }

    public Book? Book { get; init; }

    public required Member Member { get; init; }

    public DateOnly LentOn { get; init; }

    public DateOnly? ReturnedOn { get; set; }
}
