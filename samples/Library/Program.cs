using Library;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var connectionString = builder.Configuration.GetConnectionString("Library") ?? "Data Source=library.db";
if (builder.Configuration["Library:Database"] == "PostgreSQL")
    builder.Services.AddDbContext<LibraryContext>(options => options.UseNpgsql(connectionString));
else
    builder.Services.AddDbContext<LibraryContext>(options => options.UseSqlite(connectionString));
builder.Services.AddScoped<LendingDesk>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
app.MapGet("/books", (LibraryContext library) => library.Books.OrderBy(book => book.Title).Select(book => book.Title).ToListAsync());
app.MapPost("/members", async (LibraryContext library, string name) =>
{
    var member = new Member { Name = name };
    library.Add(member);
    await library.SaveChangesAsync();
    return Results.Created($"/members/{member.Id}", member.Id);
});
app.MapPost("/loans", async (LibraryContext library, LendingDesk desk, TimeProvider clock, string isbn, int memberId) =>
{
    var member = await library.Members.FindAsync(memberId);
    if (member is null)
        return Results.NotFound($"There is no member {memberId}.");
    var loan = await desk.LendAsync(isbn, member, DateOnly.FromDateTime(clock.GetUtcNow().Date));
    return loan is null ? Results.Conflict("Somebody has it.") : Results.Created($"/loans/{loan.Id}", loan.Id);
});
app.Run();

/// <summary>The program, for tests that host it.</summary>
public partial class Program;
