namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A fixture that is given to another one, which hands it on, belongs to itself alone.</summary>
public class AFixtureThatIsHandedOn
{
    [Fact]
    public async Task Is_initialised_and_disposed_once()
        => (await Stage.PlayAsync(typeof(HandedOn), "Tests.Lights")).ShouldBe("""
            make Lamp
            initialise Lamp
            light Lamp
            test Tests.Lights
            end Lamp
            """);
}

/// <summary>A world of a lamp, which a test class has lit.</summary>
internal static class HandedOn
{
    [Fixture]
    public sealed class Lamp : IInitialised, IDisposable
    {
        private readonly FixtureRequest _request;

        public Lamp(FixtureRequest request) => (_request = request).WriteLine("make Lamp");

        public ValueTask InitialiseAsync()
        {
            _request.WriteLine("initialise Lamp");
            return default;
        }

        public void Dispose() => _request.WriteLine("end Lamp");
    }

    internal sealed class Tests
    {
        [Fixture]
        public static async Task<Lamp> Lit(Lamp lamp, FixtureRequest request)
        {
            await Task.Yield();
            request.WriteLine("light Lamp");
            return lamp;
        }

        public void Lights(Lamp lamp) { }
    }
}
