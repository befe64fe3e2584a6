using Shakeout.Fixtures.Settings;

namespace Shakeout.Fixtures.Tests.Settings;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("Shop:Password")]
    [InlineData("Shop:DB_PWD")]
    [InlineData("Shop:ApiKey")]
    [InlineData("Shop:Api-Key")]
    [InlineData("Shop:Key")]
    [InlineData("Shop:Keys:0")]
    [InlineData("Shop:Secrets:Stripe")]
    [InlineData("Shop:AccessToken")]
    [InlineData("Shop:PrivateKeyPem")]
    [InlineData("Shop:Pass")]
    [InlineData("client_secret")]
    [InlineData("Authorization")]
    public void Hides_all_of_a_value_whose_key_says_so(string key) => SecretMask.Of(key, "hunter2").ShouldBe("***");

    [Theory]
    [InlineData("Shop:Name")]
    [InlineData("Shop:Keyboard")]
    [InlineData("Shop:Passenger")]
    [InlineData("Shop:Assassin")]
    public void Shows_other_values(string key) => SecretMask.Of(key, "Emma").ShouldBe("Emma");

    [Theory]
    [InlineData("Host=db;Username=u;Password=hunter2;Database=shop", "Host=db;Username=u;Password=***;Database=shop")]
    [InlineData("Data Source=shop.db;pwd = a,b&c d", "Data Source=shop.db;pwd = ***")]
    [InlineData("Password=\"a;b\"\"c\";Host=db", "Password=***;Host=db")]
    [InlineData("Password='a;b'x;Host=db", "Password=***;Host=db")]
    [InlineData("Password=\"a;b", "Password=***")]
    [InlineData("Password=;Host=db", "Password=;Host=db")]
    [InlineData("Server=a,1433;User Password=x;Max Pool Size=3", "Server=a,1433;User Password=***;Max Pool Size=3")]
    [InlineData("Endpoint=sb://x.test/;SharedAccessKeyName=Root;SharedAccessKey=abc=", "Endpoint=sb://x.test/;SharedAccessKeyName=***;SharedAccessKey=***")]
    [InlineData("localhost:6379,password=hunter2,ssl=true", "localhost:6379,password=***")]
    [InlineData("https://h.test/x?page=1&sig=abc&se=2", "https://h.test/x?page=1&sig=***")]
    [InlineData("https://h.test/x?token=abc", "https://h.test/x?token=***")]
    [InlineData("postgres://u:hunter2@db.test:5432/shop", "postgres://u:***@db.test:5432/shop")]
    [InlineData("postgres://u:hun@ter2@db.test/shop", "postgres://u:***@db.test/shop")]
    [InlineData("postgres://u:hun/ter2@db.test/shop", "postgres://u:***@db.test/shop")]
    [InlineData("postgres://u@db.test/shop", "postgres://u@db.test/shop")]
    [InlineData("redis://:hunter2@cache.test", "redis://:***@cache.test")]
    [InlineData("https://ghp_abc@github.com/x", "https://***@github.com/x")]
    [InlineData("http://h.test:80/x@y", "http://h.test:80/x@y")]
    [InlineData("https://a.test and postgres://u:hunter2@b.test", "https://a.test and postgres://u:***@b.test")]
    [InlineData("http://a.test:80;http://u:hunter2@b.test", "http://a.test:80;http://u:***@b.test")]
    [InlineData("https://a.test?from=u@b.test", "https://a.test?from=u@b.test")]
    [InlineData("""{"user": "u", "password": "hunter2"}""", """{"user": "u", "password": ***""")]
    [InlineData("""{"db":{"pwd":"a;b\"c;d","host":"h"}}""", """{"db":{"pwd":***""")]
    [InlineData("""{"key": 4711}""", """{"key": ***""")]
    [InlineData("{'pass': 'hunter2'}", "{'pass': ***")]
    [InlineData("""{\"password\": \"hunter2\"}""", """{\"password\": ***""")]
    [InlineData("Authorization: Bearer abc", "Authorization: ***")]
    [InlineData("Accept: text/plain, X-Api-Key:abc", "Accept: text/plain, X-Api-Key:***")]
    [InlineData("http://token-service:8080/x", "http://token-service:8080/x")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nabc", "***")]
    public void Hides_the_secret_part_of_a_value(string value, string shown) => SecretMask.Of("Shop:Thing", value).ShouldBe(shown);

    [Theory]
    [InlineData(null, "(null)")]
    [InlineData("", "(empty)")]
    [InlineData("<required>", "<required>")]
    public void Says_that_there_is_no_secret(string? value, string shown) => SecretMask.Of("Shop:Password", value).ShouldBe(shown);

    [Fact]
    public void Keeps_a_value_on_its_line_and_out_of_the_terminal()
        => SecretMask.Of("Text", "one\r\n\ttwo\u001b[31mred").ShouldBe(@"one\r\n\ttwo\u001b[31mred");
}
