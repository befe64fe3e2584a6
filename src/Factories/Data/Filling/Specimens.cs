using System.Linq.Expressions;
using System.Reflection;
using AutoFixture;
using AutoFixture.Kernel;

namespace Shakeout.Factories.Data.Filling;

/// <summary>AutoFixture as a source of values. It cannot be shared between threads, so that each has its own.</summary>
internal sealed class Specimens(Action<IFixture> setUp)
{
    private readonly ThreadLocal<SeededFixture> _own = new(() => new SeededFixture(setUp));

    /// <summary>What the user's customisations answer for a member; null if they say nothing about it.</summary>
    public Specimen? Answer(Opening opening)
        => Requests(opening).Select(request => _own.Value!.AnswererOf(request) is { } builder ? new Specimen(this, request, builder) : null)
            .FirstOrDefault(answer => answer is not null);

    /// <summary>What AutoFixture makes of a member, whatever that is.</summary>
    public Specimen Anything(Opening opening) => new(this, opening.Type, nameof(AutoFixture));

    /// <summary>A value for one build.</summary>
    public object? Draw(Gen gen, object request)
    {
        try
        {
            return _own.Value!.Resolve(gen, request);
        }
        catch (Exception cause) when (cause is not FactoryException)
        {
            throw new FactoryException($"AutoFixture cannot fill '{gen.Member}': {cause.Message.Split('\n')[0].Trim()} Give the member a rule, or change the customisations.", cause);
        }
    }

    /// <summary>What AutoFixture asks its builders for, from the member itself to its type alone.</summary>
    private static IEnumerable<object> Requests(Opening opening)
        => [opening.Request, new SeededRequest(opening.Type, opening.Name), opening.Type];
}

/// <summary>A value that AutoFixture makes.</summary>
/// <param name="Source">AutoFixture.</param>
/// <param name="Request">What it is asked for.</param>
/// <param name="Builder">Which of the user's builders answers, as <c>Explain</c> says it.</param>
internal sealed record Specimen(Specimens Source, object Request, string Builder)
{
    /// <summary>The rule that asks for it.</summary>
    public Expression Draw(Expression gen)
    {
        var type = Request switch
        {
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            ParameterInfo parameter => parameter.ParameterType,
            SeededRequest { Request: Type seeded } => seeded,
            _ => (Type)Request,
        };
        return Expression.Convert(
            Expression.Call(Expression.Constant(Source), nameof(Specimens.Draw), null, gen, Expression.Constant(Request, typeof(object))), type);
    }
}
