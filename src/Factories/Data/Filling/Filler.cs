using System.Collections.Immutable;
using System.Linq.Expressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>Finds values for members without a rule.</summary>
/// <remarks>
/// Asked in this order, and the first answer counts: AutoFixture as the user set it up; whether the database makes the value; the
/// attributes; the name; the type; a collection of such values; an object of such values; AutoFixture as it is. What nobody answers
/// stays null where null is allowed.
/// </remarks>
/// <param name="options">The user's.</param>
/// <param name="gen">The generator, in all expressions.</param>
internal sealed class Filler(FillOptions options, ParameterExpression gen)
{
    private readonly Specimens? _specimens = options.AutoFixture is { } setUp ? new Specimens(setUp) : null;

    /// <summary>What a member gets.</summary>
    public Filled Fill(Opening opening) => Fill(opening, [opening.Owner]);

    /// <summary>What a member of an object gets that is itself filled.</summary>
    /// <param name="opening">The member.</param>
    /// <param name="path">The types of the objects around it, to find what would have no end.</param>
    public Filled Fill(Opening opening, ImmutableList<Type> path)
    {
        var filled = OfUser(opening) ?? OfDatabase(opening) ?? Simple(opening)
            ?? Collections.Of(this, options, opening, path) ?? Objects.Of(this, opening, path) ?? OfAutoFixture(opening) ?? Nothing(opening);
        return filled.Value is { } value && value.Type != opening.Type ? filled with { Value = Expression.Convert(value, opening.Type) } : filled;
    }

    private Filled? OfUser(Opening opening)
        => _specimens?.Answer(opening) is { } answer ? new Filled(answer.Draw(gen), $"filled by AutoFixture: {answer.Builder}") : null;

    private static Filled? OfDatabase(Opening opening)
        => !opening.IsLeftToDatabase ? null : new Filled(opening.CanStay ? null : Expression.Default(opening.Type), "left to the database");

    private Filled? Simple(Opening opening)
    {
        var filled = ByAttributes.Of(opening, gen) is { } said ? new Filled(said, "filled by its attributes")
            : ByName.Of(opening.Name, opening.Plain, gen) is { } named ? new Filled(named, "filled by its name")
            : ByType.Of(opening.Plain, gen) is { } typed ? new Filled(typed, "filled by its type") : null;
        return filled is { Value: { } text } && text.Type == typeof(string) && Lengths.Of(opening) is { AreGiven: true } lengths
            ? filled with { Value = Fitted(text, lengths) }
            : filled;
    }

    private MethodCallExpression Fitted(Expression text, Lengths lengths)
        => Expression.Call(typeof(Lengths), nameof(Lengths.Fit), null, gen, text, Expression.Constant(lengths.Min), Expression.Constant(lengths.Max));

    private Filled? OfAutoFixture(Opening opening)
        => _specimens is null ? null : new Filled(_specimens.Anything(opening).Draw(gen), "filled by AutoFixture");

    private static Filled Nothing(Opening opening) => opening.IsNullable
        ? new Filled(opening.CanStay ? null : Expression.Default(opening.Type), "left null")
        : new Filled(null, "unfilled")
        {
            Problem = $"'{opening}' has no rule, and nothing is known that makes a '{TypeText.Of(opening.Type)}'. Give it a rule, or let AutoFixture fill it: new FillOptions {{ AutoFixture = fixture => … }}.",
        };
}
