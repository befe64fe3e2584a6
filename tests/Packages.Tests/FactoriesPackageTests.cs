using Shakeout.Fixtures.Machine;

namespace Shakeout.Packages.Tests;

/// <summary>The factories, restored from their packages, in a test project of somebody else.</summary>
public sealed class FactoriesPackageTests(PackedPackages packages, TemporaryFolder folder)
{
    [Fact]
    public async Task Build_and_save_and_tell_a_failing_test_the_seed_that_repeats_its_data()
    {
        WriteTests();
        await Command.DotnetAsync(folder.Path, "build", "Shop.Tests", "--output", folder.PathOf("built"));

        var first = await RunAsync("4711");
        var again = await RunAsync("4711");
        var other = await RunAsync("4712");

        first.ExitCode.ShouldBe(1);
        first.Output.ShouldContain("Total: 4, Errors: 0, Failed: 1,");
        first.Output.ShouldContain("Data seed 4711; SHAKEOUT_DATA_SEED=4711 repeats it");
        Shown(again).ShouldBe(Shown(first));
        Shown(other).ShouldNotBe(Shown(first));
    }

    private Task<Command> RunAsync(string seed)
        => Command.RunAsync(folder.Path, "sh", "-c", $"SHAKEOUT_DATA_SEED={seed} dotnet built/Shop.Tests.dll -noColor");

    private static string Shown(Command run) => run.Output.Split('\n').Single(line => line.Contains("the customer is ", StringComparison.Ordinal));

    private void WriteTests()
    {
        folder.Write("nuget.config", packages.NuGetConfig);
        folder.Write("Shop.Tests/Shop.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>../restored</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                {PackagedShop.Reference("Microsoft.NET.Test.Sdk")}
                {PackagedShop.Reference("Microsoft.EntityFrameworkCore.Sqlite")}
                {PackagedShop.Reference("xunit.v3")}
                <PackageReference Include="Shakeout.XunitV3" Version="0.1.0" />
                <PackageReference Include="Shakeout.Factories.EntityFramework" Version="0.1.0" />
                <PackageReference Include="Shakeout.Factories.XunitV3" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Shop.Tests/ShopTests.cs", """
            using Microsoft.Data.Sqlite;
            using Microsoft.EntityFrameworkCore;
            using Shakeout.Factories;
            using Shakeout.Factories.EntityFramework;
            using Shakeout.Factories.Persistence;
            using Shakeout.Factories.XunitV3;
            using Xunit;

            namespace Shop.Tests;

            public class Customer
            {
                public int Id { get; set; }
                public required string Name { get; set; }
            }

            public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
            {
                public DbSet<Customer> Customers => Set<Customer>();
            }

            public static class Make
            {
                public static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new() { Name = f.Name.Full });
            }

            public class CustomerTests
            {
                [Fact]
                public void Fails() => Assert.Fail($"the customer is {Make.Customers.Build().Name}");

                [Theory, FactoryData(typeof(Make))]
                public void Comes_as_data(Customer customer) => Assert.NotEmpty(customer.Name);

                [Fact]
                public async Task Is_saved()
                {
                    await using var connection = await OpenAsync();
                    await Make.Customers.CreateAsync(new SqlStore(connection), 3, TestContext.Current.CancellationToken);
                    await using var count = new SqliteCommand("SELECT count(*) FROM Customers", connection);
                    Assert.Equal(3L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
                }

                [Fact]
                public async Task Is_saved_by_the_model()
                {
                    await using var connection = await OpenAsync();
                    await using var shop = new ShopContext(new DbContextOptionsBuilder<ShopContext>().UseSqlite(connection).Options);
                    var customer = await Make.Customers.CreateAsync(new EfStore(shop), TestContext.Current.CancellationToken);
                    Assert.Equal(customer.Name, (await shop.Customers.SingleAsync(TestContext.Current.CancellationToken)).Name);
                }

                private static async Task<SqliteConnection> OpenAsync()
                {
                    var connection = new SqliteConnection("Data Source=:memory:");
                    await connection.OpenAsync();
                    await using var create = new SqliteCommand("CREATE TABLE Customers (Id INTEGER PRIMARY KEY AUTOINCREMENT, Name TEXT NOT NULL)", connection);
                    await create.ExecuteNonQueryAsync();
                    return connection;
                }
            }
            """);
    }
}
