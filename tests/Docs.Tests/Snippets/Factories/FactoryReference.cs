using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using AutoFixture;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shakeout.CurrentTest;
using Shakeout.Docs.Tests.Snippets.WebShop;
using Shakeout.Factories;
using Shakeout.Factories.Data;
using Shakeout.Factories.EntityFramework;
using Shakeout.Factories.Persistence;
using Shakeout.Factories.XunitV3;

#pragma warning disable IDE0040 // As short as in the doc comments.
#pragma warning disable xUnit1000 // Examples to read: they compile here and do not run.

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The examples of the reference to factories, compiled. Each region stands word for word in a doc comment.</summary>
internal static class FactoryReference
{
    public static Customer Share(Customer shared)
    {
        #region test-scope
        using (new TestScope("class Shop.OrderTests").Enter())
            shared = Make.Customers.Build();
        #endregion
        return shared;
    }

    private static class Defining
    {
        #region factory
        public static class Make
        {
            public static readonly Factory<Order> Orders = Factory.For<Order>((f, me) => new()
            {
                Number = $"ORD-{f.Seq:D6}",
                Customer = f.One(Customers),
                Total = me.Lines.Sum(line => line.Price),
            });

            public static readonly Factory<Customer> Customers =
                Factory.For<Customer>((f, me) => new() { Name = f.Name.Full, Email = f.Unique($"{me.Name}@example.test") });
        }
        #endregion
    }

    public static Order Build()
    {
        #region factory-build
        var order = Make.Orders.With(order => order.Status, Status.Paid).Build();
        #endregion
        return order;
    }

    #region data-options
    static readonly DataOptions German = new() { Locale = "de", Denied = ["Mustermann"] };
    #endregion

    #region fill-options
    static readonly FillOptions Ours = new() { AutoFixture = fixture => fixture.Customize(new DomainCustomization()) };
    #endregion

    public static Factory<Customer> Filled => Factory.For<Customer>().Fill(Ours).From(German);

    public static readonly Factory<Customer> Foreign = Factory.For<Customer>((f, me) => new()
    {
        Email = f.Email,
        #region locale
        Name = f.Locale("de").Name.Full
        #endregion
    });

    public static async Task<List<Order>> SaveAsync(Connections database)
    {
        #region sql-store
        await using var connection = await database.OpenAsync();
        var orders = await Make.Orders.CreateAsync(new SqlStore(connection), 10_000);
        #endregion
        return orders;
    }

    #region sql-mapping
    static readonly SqlMapping Mapping = new SqlMapping()
        .Table<Order>("purchase")
        .Column<Order>(order => order.Number, "order_no")
        .Ignore<Order>(order => order.Total);
    #endregion

    public static SqlStore Mapped(DbConnection connection) => new(connection, Mapping);

    public static async Task WriteAsync(DbConnection connection)
    {
        #region sql-script
        await using var script = SqlScript.ToFile(connection, "seed.sql");
        await Make.Orders.CreateAsync(script, 20);
        await script.CompleteAsync();
        #endregion
    }

    public static async Task<List<Order>> SaveByModelAsync(DbContext db)
    {
        #region ef-store
        var orders = await Make.Orders.CreateAsync(new EfStore(db), 10_000);
        #endregion
        return orders;
    }

    private abstract class Theories
    {
        #region factory-data
        [Theory]
        [FactoryData(typeof(Make))]
        public void Ships(Order order, int days) => order.Lines.Count.ShouldBeLessThan(days);

        [Theory]
        [FactoryData(typeof(Make), "express")]
        public void Ships_by(string carrier, Order order) => carrier.ShouldNotBe(order.Tracking);
        #endregion
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Stands for a customisation of the reader's.")]
    private sealed class DomainCustomization : ICustomization
    {
        public void Customize(IFixture fixture) => fixture.Register(() => Status.New);
    }

    /// <summary>Stands for a test's database.</summary>
    internal sealed class Connections
    {
        public async Task<DbConnection> OpenAsync()
        {
            var connection = new SqliteConnection("Data Source=:memory:");
            await connection.OpenAsync();
            return connection;
        }
    }
}
