using AutoFixture;
using AutoFixture.Kernel;

namespace Shakeout.Factories.Data.Filling;

/// <summary>
/// An AutoFixture that the user set up, whose own guesses are ours: numbers, texts, moments and days are drawn from the stream of the
/// build. So what AutoFixture fills repeats for a seed, and it makes a <see cref="DateOnly"/>, which it cannot by itself.
/// </summary>
internal sealed class SeededFixture
{
    private readonly Fixture _fixture = new();
    private readonly IReadOnlyList<ISpecimenBuilder> _users;
    private readonly SeededScalars _scalars = new();

    /// <summary>Sets it up.</summary>
    public SeededFixture(Action<IFixture> setUp)
    {
        var own = _fixture.Customizations.ToHashSet();
        setUp(_fixture);
        _users = [.. _fixture.Customizations.Where(builder => !own.Contains(builder))];
        _fixture.Customizations.Add(_scalars);
    }

    /// <summary>The name of the user's builder that answers a request; null if none does. It is asked, as for a value.</summary>
    public string? AnswererOf(object request)
    {
        var context = new SpecimenContext(_fixture);
        _scalars.Lender = new Gen(0, DateTimeOffset.UnixEpoch, $"{request}");
        return _users.FirstOrDefault(builder => builder.Create(request, context) is not NoSpecimen) is { } found ? NameOf(found) : null;
    }

    /// <summary>A value, drawn from the stream of a build.</summary>
    public object? Resolve(Gen gen, object request)
    {
        _scalars.Lender = gen;
        return new SpecimenContext(_fixture).Resolve(request) is not OmitSpecimen and var value ? value : null;
    }

    /// <summary>What the user wrote; what AutoFixture wraps around a registered value is a customisation.</summary>
    private static string NameOf(ISpecimenBuilder builder)
        => builder.GetType() is var type && type.Assembly == typeof(ISpecimenBuilder).Assembly ? "a customisation" : type.Name;
}
