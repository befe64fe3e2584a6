using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

public class AScript(Shop shop)
{
    [FixtureFact]
    public async Task Is_plain_inserts_for_PostgreSQL_that_can_be_run()
    {
        await shop.OpenAsync(Kind.PostgreSql);

        var script = await WrittenAsync();

        script.ShouldBe("""
            BEGIN;
            INSERT INTO "customers" ("id", "name", "email", "address_street", "address_city") OVERRIDING SYSTEM VALUE VALUES (1, 'O''Hara', NULL, 'Main St', 'York');
            INSERT INTO "Order" ("id", "number", "customer_id", "paid_at", "status", "total") OVERRIDING SYSTEM VALUE VALUES (1, 'A', 1, '2026-05-01 12:00:00', 'Paid', 12.5);
            INSERT INTO "order_lines" ("order_id", "no", "sku", "qty", "price") OVERRIDING SYSTEM VALUE VALUES (1, 1, 'X', 2, 6.25);
            UPDATE "customers" SET "favourite_order_id" = 1 WHERE "id" = 1;
            SELECT setval('public.customers_id_seq'::regclass, 1);
            SELECT setval('public."Order_id_seq"'::regclass, 1);
            COMMIT;
            BEGIN;
            INSERT INTO "Order" ("id", "number", "customer_id", "paid_at", "status", "total") OVERRIDING SYSTEM VALUE VALUES (2, 'B', 1, NULL, 'New', 0);
            SELECT setval('public."Order_id_seq"'::regclass, 2);
            COMMIT;

            """);
        await ShouldRunAsync(script);
    }

    [FixtureFact]
    public async Task Is_plain_inserts_for_SQLite_that_can_be_run()
    {
        await shop.OpenAsync(Kind.Sqlite);

        var script = await WrittenAsync();

        script.ShouldBe("""
            BEGIN;
            INSERT INTO "customers" ("id", "name", "email", "address_street", "address_city") VALUES (1, 'O''Hara', NULL, 'Main St', 'York');
            INSERT INTO "Order" ("id", "number", "customer_id", "paid_at", "status", "total") VALUES (1, 'A', 1, '2026-05-01 12:00:00', 'Paid', '12.5');
            INSERT INTO "order_lines" ("order_id", "no", "sku", "qty", "price") VALUES (1, 1, 'X', 2, '6.25');
            UPDATE "customers" SET "favourite_order_id" = 1 WHERE "id" = 1;
            COMMIT;
            BEGIN;
            INSERT INTO "Order" ("id", "number", "customer_id", "paid_at", "status", "total") VALUES (2, 'B', 1, NULL, 'New', '0.0');
            COMMIT;

            """);
        await ShouldRunAsync(script);
    }

    [FixtureFact]
    public async Task Replaces_its_file_only_when_it_is_complete()
    {
        await shop.OpenAsync(Kind.Sqlite);
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "seed.sql");
        try
        {
            await File.WriteAllTextAsync(file, "old", Cancellation);
            await using (var given_up = SqlScript.ToFile(shop.Connection, file))
                await given_up.SaveAsync(Built(new Tag("x")), Cancellation);
            (await File.ReadAllTextAsync(file, Cancellation)).ShouldBe("old");

            await using (var script = SqlScript.ToFile(shop.Connection, file))
            {
                await script.SaveAsync(Built(new Tag("x")), Cancellation);
                await script.CompleteAsync(Cancellation);
            }

            (await File.ReadAllTextAsync(file, Cancellation)).ShouldBe("BEGIN;\nINSERT INTO \"tags\" (\"name\") VALUES ('x');\nCOMMIT;\n");
            Directory.GetFiles(folder.FullName).ShouldBe([file]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> WrittenAsync()
    {
        var text = new StringWriter { NewLine = "\n" };
        await using var script = new SqlScript(shop.Connection, text);
        var customer = new Customer { Name = "O'Hara", Address = new("Main St", "York") };
        var order = new Order { Number = "A", Customer = customer, Status = Status.Paid, PaidAt = new(2026, 5, 1, 12, 0, 0), Total = 12.5m };
        order.Lines.Add(new(1, "X", 2, 6.25m));
        customer.FavouriteOrder = order;

        await script.SaveAsync(Built(order, customer, order.Lines[0]), Cancellation);
        await script.SaveAsync(Built(new Order { Number = "B", Customer = customer }), Cancellation);
        await script.CompleteAsync(Cancellation);
        return text.ToString();
    }

    private async Task ShouldRunAsync(string script)
    {
        (await shop.AskAsync("""SELECT count(*) FROM "Order" """)).ShouldBe("0", "a script leaves the database alone");
        await shop.RunAsync(script);
        (await shop.AskAsync("""SELECT o.id, number, name, favourite_order_id FROM "Order" o JOIN customers c ON c.id = customer_id ORDER BY 1""")).ShouldBe("1 | A | O'Hara | 1\n2 | B | O'Hara | 1");
    }
}
