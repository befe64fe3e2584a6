namespace Shakeout.Factories;

/// <content>Choices.</content>
public sealed partial class Gen
{
    /// <summary>One of the values, each as likely as another.</summary>
    /// <param name="first">A value.</param>
    /// <param name="second">Another one.</param>
    /// <param name="more">Further ones.</param>
    public T Pick<T>(T first, T second, params T[] more) => Stream.Below((ulong)more.Length + 2) switch
    {
        0 => first,
        1 => second,
        var place => more[place - 2],
    };

    /// <summary>One of the values of a list, each as likely as another.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="FactoryException">There are none.</exception>
    public T Pick<T>(IReadOnlyList<T> values)
        => values.Count > 0 ? values[(int)Stream.Below((ulong)values.Count)] : throw new FactoryException($"'{Member}' picks one of no values. Give it at least one.");

    /// <summary>The values in turn, by <see cref="Index"/>: for batches whose objects differ on purpose.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="FactoryException">There are none.</exception>
    public T Cycle<T>(params T[] values)
        => values.Length > 0 ? values[Index % values.Length] : throw new FactoryException($"'{Member}' takes values in turn, and has none. Give it at least one.");

    /// <summary>One of the choices, the likelier the greater its weight.</summary>
    /// <param name="choices">What <see cref="Weight{T}"/> made.</param>
    /// <exception cref="FactoryException">All weights are 0, or one is less.</exception>
    public T Weighted<T>(params Weighted<T>[] choices)
    {
        var all = 0.0;
        foreach (var choice in choices)
            all += choice.Weight >= 0 ? choice.Weight : throw new FactoryException($"'{Member}' gives '{choice.Value}' the weight {choice.Weight}. Give it 0 or more.");
        var drawn = Stream.Fraction() * all;
        foreach (var choice in choices)
            if ((drawn -= choice.Weight) < 0)
                return choice.Value;
        throw new FactoryException($"'{Member}' chooses by weight, and all weights are 0. Give one of them more.");
    }

    /// <summary>A choice of <see cref="Weighted{T}"/>.</summary>
    /// <param name="weight">How likely it is, next to the others.</param>
    /// <param name="value">The value.</param>
    public Weighted<T> Weight<T>(double weight, T value) => new(weight, value);

    /// <summary>The value, or null. Where it is null, a factory in it builds nothing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="chance">How often there is one, from 0 to 1.</param>
    public T? Maybe<T>(T value, double chance = 0.5)
        where T : class
        => Chance(chance) ? value : null;

    internal bool Chance(double chance) => Stream.Fraction() < chance;
}

/// <summary>A value and how likely it is to be chosen.</summary>
/// <param name="Weight">How likely, next to the others.</param>
/// <param name="Value">The value.</param>
public readonly record struct Weighted<T>(double Weight, T Value);

/// <summary>Optional values that are no objects.</summary>
public static class OptionalValues
{
    /// <summary>The value, or null.</summary>
    /// <param name="f">The generator.</param>
    /// <param name="value">The value.</param>
    /// <param name="chance">How often there is one, from 0 to 1.</param>
    public static T? Maybe<T>(this Gen f, T value, double chance = 0.5)
        where T : struct
        => f.Chance(chance) ? value : null;
}
