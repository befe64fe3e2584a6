using Shakeout.Fixtures.Settings;

namespace Shakeout.Fixtures.Tests.Settings;

public sealed class DestinationsTests
{
    [Theory]
    // Connection strings
    [InlineData("Host=db.shop.test;Port=5432;Database=shop;Username=u;Password=p", "host db.shop.test, database shop")]
    [InlineData("Host=a.test:5433,b.test;Database=shop", "host a.test, host b.test, database shop")]
    [InlineData("Server=tcp:shop.database.windows.net,1433;Initial Catalog=shop;User ID=u", "host shop.database.windows.net, database shop")]
    [InlineData(@"Data Source=prod\SQLEXPRESS;Initial Catalog=shop", "host prod, database shop")]
    [InlineData(@"Server=(localdb)\MSSQLLocalDB;Database=shop", "host (localdb), database shop")]
    [InlineData(@"Server=.\SQLEXPRESS;Database=shop", "host ., database shop")]
    [InlineData("Server=[::1]:5432;Database=shop", "host ::1, database shop")]
    [InlineData("Server=::1;Database=shop", "host ::1, database shop")]
    [InlineData("Host=/var/run/postgresql;Database=shop", "database shop")]
    [InlineData(@"Data Source=np:\\prod\pipe\sql\query", "host prod")]
    [InlineData("Server=a;Failover Partner=b", "host a, host b")]
    [InlineData("Data Source=//ora.test:1521/SHOP;User Id=u", "host ora.test")]
    [InlineData("Data Source=ora.test:1521/SHOP", "host ora.test")]
    [InlineData("Data Source=(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=ora.test)(PORT=1521)));User Id=u", "host ora.test")]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=abc=", "host shop.servicebus.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=abc==;EndpointSuffix=core.windows.net", "host shop.core.windows.net")]
    [InlineData("AccountName=devstoreaccount1;AccountKey=x;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1", "host 127.0.0.1")]
    [InlineData("Server=x;Password=http://not.a.host/", "host x")]
    // Files and memory
    [InlineData("Data Source=shop.db", "")]
    [InlineData("Data Source=data/shop.sqlite;Cache=Shared", "")]
    [InlineData("Data Source=:memory:", "")]
    [InlineData("Data Source=Shop;Mode=Memory;Cache=Shared", "")]
    [InlineData("DataSource=file::memory:?cache=shared", "")]
    [InlineData(@"Data Source=C:\data\shop", "")]
    [InlineData("Data Source=|DataDirectory|shop", "")]
    [InlineData("Data Source=shop", "host shop")]
    [InlineData(@"Data Source=\\prod\share\shop.mdb", "host prod")]
    // URLs
    [InlineData("https://api.shop.test/v1?x=1", "host api.shop.test")]
    [InlineData("https://api.shop.test?a=Server=x;y=z", "host api.shop.test")]
    [InlineData("postgres://u:p@db.test:5432/shop%20one?sslmode=off", "host db.test, database shop one")]
    [InlineData("postgres://u:p@ss@db.test/shop", "host db.test, database shop")]
    [InlineData("mongodb://a.test:27017,b.test:27017/shop", "host a.test, host b.test, database shop")]
    [InlineData("http://[::1]:5000/", "host ::1")]
    [InlineData("http://*:5000;http://+:80", "host *, host +")]
    [InlineData("amqp://guest@queue", "host queue")]
    [InlineData("file:///tmp/x", "")]
    [InlineData("see https://wiki.shop.test, page 2", "host wiki.shop.test")]
    // Lists of host and port
    [InlineData("cache.shop.test:6379,password=secret,ssl=true", "host cache.shop.test")]
    [InlineData("broker1:9092,broker2:9092", "host broker1, host broker2")]
    [InlineData("localhost:80", "host localhost")]
    [InlineData("postgres:15", "")]
    [InlineData("12:30:00", "")]
    // Nothing of the kind
    [InlineData("Emma; a novel = good", "")]
    [InlineData("a=b", "")]
    [InlineData("Shop.Orders, Shop", "")]
    [InlineData("", "")]
    public void Are_read_from_a_value(string value, string found) => Found("Shop:Thing", value).ShouldBe(found);

    [Theory]
    [InlineData("Mail:SmtpHost", "mail.shop.test", "host mail.shop.test")]
    [InlineData("Mail:Server", "tcp:mail,25", "host mail")]
    [InlineData("Kafka:Brokers:1", "b2:92", "host b2")]
    [InlineData("Kafka:BootstrapServers", "b1,b2", "host b1, host b2")]
    [InlineData("Shop:Database", "shop", "database shop")]
    [InlineData("Shop:DatabaseName", "shop_test", "database shop_test")]
    [InlineData("Shop:Database", "shop.db", "")]
    [InlineData("Shop:Database", "true", "")]
    [InlineData("Shop:Server", "true", "")]
    [InlineData("Shop:MaxServers", "12", "")]
    [InlineData("Shop:Server", "the one in the corner", "")]
    [InlineData("Shop:Tokens:Host", "vault", "host vault")]
    [InlineData("Shop:Endpoint", "api.shop.test:81/orders", "host api.shop.test")]
    [InlineData("Shop:Endpoint", "//api.shop.test/orders", "host api.shop.test")]
    [InlineData("Shop:Endpoint", "api/orders", "")]
    [InlineData("Shop:Endpoint", "/orders", "")]
    [InlineData("Shop:Hostess", "emma", "")]
    [InlineData("AllowedHosts", "*.shop.com", "")]
    [InlineData("$schema", "https://json.schemastore.org/x", "")]
    [InlineData("Shop:Password", "hunter:2024", "")]
    [InlineData("Shop:SecretServer", "https://vault.test", "host vault.test")]
    public void Are_told_by_the_key_where_the_value_does_not(string key, string value, string found) => Found(key, value).ShouldBe(found);

    private static string Found(string key, string value)
        => string.Join(", ", Destinations.Of(key, value).Select(found => $"{found.Kind.ToString().ToLowerInvariant()} {found.Name}"));
}
