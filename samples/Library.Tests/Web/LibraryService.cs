using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Library.Tests.Web;

#region host
/// <summary>The whole service, on a database of the test's own.</summary>
[Fixture]
public sealed class LibraryService(TestDatabase database) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:Library", database.ConnectionString)
        .UseSetting("Library:Database", "PostgreSQL");
}
#endregion
