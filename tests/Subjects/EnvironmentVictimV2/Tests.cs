namespace Subjects.EnvironmentVictimV2;

internal static class Region
{
    public static string Current => Environment.GetEnvironmentVariable("SUBJECT_REGION") ?? "home";
}

public class AbroadTests
{
    [Fact]
    public void The_environment_names_the_region()
    {
        Environment.SetEnvironmentVariable("SUBJECT_REGION", "abroad");
        Assert.Equal("abroad", Region.Current);
    }

    [Fact]
    public void Abroad_is_not_home() => Assert.NotEqual("home", "abroad");
}

public class HomeTests
{
    [Fact]
    public void Without_an_environment_we_are_at_home() => Assert.Equal("home", Region.Current);

    [Fact]
    public void There_is_a_region() => Assert.NotNull(Region.Current);
}
