using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

[Collection(WholeProcess.Name)]
public sealed class EnvironmentVariablesOfATest : IDisposable
{
    private readonly RequestLog _log = new();

    public EnvironmentVariablesOfATest() => Environment.SetEnvironmentVariable("SHOP_OLD", "old");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("SHOP_OLD", null);
        Environment.SetEnvironmentVariable("SHOP_NEW", null);
    }

    [Fact]
    public void Are_what_the_test_says_and_then_what_they_were()
    {
        var variables = new EnvironmentVariables(_log.Request());
        var events = new List<string> { Text };

        variables.Set("SHOP_NEW", "1");
        variables.Set("SHOP_OLD", "2");
        events.Add(Text);
        variables.Unset("SHOP_OLD");
        variables.Unset("SHOP_NEVER");
        events.Add(Text);
        variables.Dispose();
        events.Add(Text);

        events.ShouldBe(["old=old new=", "old=2 new=1", "old= new=1", "old=old new="]);
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Are_put_back_and_noted_when_the_code_under_test_changed_them()
    {
        var variables = new EnvironmentVariables(_log.Request());
        variables.Set("SHOP_SET", "mine");
        var path = Environment.GetEnvironmentVariable("PATH");

        Environment.SetEnvironmentVariable("SHOP_SET", "theirs");
        Environment.SetEnvironmentVariable("SHOP_OLD", null);
        Environment.SetEnvironmentVariable("SHOP_NEW", "secret");
        Environment.SetEnvironmentVariable("PATH", "elsewhere");
        variables.Dispose();

        Text.ShouldBe("old=old new=");
        Environment.GetEnvironmentVariable("PATH").ShouldBe(path);
        Environment.GetEnvironmentVariable("SHOP_SET").ShouldBeNull();
        _log.Lines.ShouldBe("note: left by the code under test: 'PATH' changed, 'SHOP_NEW' added, 'SHOP_OLD' removed, 'SHOP_SET' changed; put back");
    }

    [Fact]
    public void Are_not_blamed_on_the_code_under_test_where_the_system_keeps_less_than_was_set()
    {
        var variables = new EnvironmentVariables(_log.Request());

        variables.Set("SHOP_NEW", "");
        variables.Set("SHOP_OLD", "new\0 and more");
        variables.Dispose();

        Text.ShouldBe("old=old new=");
        _log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("A=B")]
    [InlineData("A\0")]
    public void Have_names_that_a_variable_can_have(string name)
    {
        using var variables = new EnvironmentVariables(_log.Request());

        var message = $"No environment variable can be called '{name}': a name has at least one letter, no '=' and no null character.";
        Should.Throw<FixtureException>(() => variables.Set(name, "x")).Message.ShouldBe(message);
        Should.Throw<FixtureException>(() => variables.Unset(name)).Message.ShouldBe(message);
    }

    private static string Text => $"old={Environment.GetEnvironmentVariable("SHOP_OLD")} new={Environment.GetEnvironmentVariable("SHOP_NEW")}";
}
