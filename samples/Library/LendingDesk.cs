using Microsoft.EntityFrameworkCore;

namespace Library;

/// <summary>Lends books and takes them back, with EF Core.</summary>
public sealed class LendingDesk(LibraryContext library)
{
    /// <summary>Lends a book, unless somebody has it.</summary>
    /// <returns>The loan, or null.</returns>
    public async Task<Loan?> LendAsync(string isbn, Member member, DateOnly today)
    {
        await using var transaction = await library.Database.BeginTransactionAsync();
        if (await library.Loans.AnyAsync(loan => loan.Isbn == isbn && loan.ReturnedOn == null))
            return null;
        var loan = new Loan { Isbn = isbn, Member = member, LentOn = today };
        library.Add(loan);
        await library.SaveChangesAsync();
        await transaction.CommitAsync();
        return loan;
    }

    public async Task ReturnAsync(string isbn, DateOnly today)
    {
        var loan = await library.Loans.SingleAsync(loan => loan.Isbn == isbn && loan.ReturnedOn == null);
        loan.ReturnedOn = today;
        await library.SaveChangesAsync();
    }
}
