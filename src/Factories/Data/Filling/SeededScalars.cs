using System.Collections.Concurrent;
using System.Linq.Expressions;
using AutoFixture.Kernel;

namespace Shakeout.Factories.Data.Filling;

/// <summary>Answers AutoFixture's requests for simple types from the stream of a build.</summary>
internal sealed class SeededScalars : ISpecimenBuilder
{
    private static readonly ConcurrentDictionary<Type, Func<Gen, object>?> Draws = new();

    /// <summary>Whose stream is drawn from.</summary>
    public Gen? Lender { get; set; }

    /// <inheritdoc/>
    public object Create(object request, ISpecimenContext context)
        => request is Type type && Lender is { } gen && Draws.GetOrAdd(type, Draw) is { } draw ? draw(gen) : new NoSpecimen();

    private static Func<Gen, object>? Draw(Type type)
    {
        var gen = Expression.Parameter(typeof(Gen));
        return ByType.Of(type, gen) is { } rule ? Expression.Lambda<Func<Gen, object>>(Expression.Convert(rule, typeof(object)), gen).Compile() : null;
    }
}
