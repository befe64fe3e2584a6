namespace Shakeout.Fixtures.Planning;

/// <summary>A test that asks for fixtures.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Method">The name of its method.</param>
internal sealed record AskingTest(Type Class, string Method)
{
    /// <summary>Its name in messages.</summary>
    public string Name => $"{Class.Name}.{Method}";
}
