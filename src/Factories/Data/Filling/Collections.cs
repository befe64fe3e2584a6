using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>Arrays, lists, sets, and the interfaces that these have.</summary>
internal static class Collections
{
    private static readonly Type[] Lists =
        [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>)];

    private static readonly Type[] Sets = [typeof(HashSet<>), typeof(ISet<>), typeof(IReadOnlySet<>)];

    /// <summary>A collection of filled items; an empty one where the items would contain themselves. Null for other types.</summary>
    public static Filled? Of(Filler filler, FillOptions options, Opening opening, ImmutableList<Type> path)
    {
        if (ItemOf(opening.Type) is not { } item)
            return null;
        if (path.Contains(item))
            return new Filled(Make(opening.Type, item, []), "filled empty: its items contain it");
        var filled = filler.Fill(opening with { Name = Singular(opening.Name), Type = item, AllowsNull = false, CanStay = false, Attributes = [] }, path);
        return filled.Value is { } value
            ? filled with { Value = Make(opening.Type, item, Enumerable.Repeat(value, Count(options, opening))) }
            : filled;
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;

    private static int Count(FillOptions options, Opening opening)
    {
        var lengths = Lengths.Of(opening);
        return Math.Min(Math.Max(options.Items, lengths.Min), lengths.Max);
    }

    private static Expression Make(Type type, Type item, IEnumerable<Expression> values)
    {
        var array = Expression.NewArrayInit(item, values);
        if (type.IsArray)
            return array;
        var made = (Sets.Contains(type.GetGenericTypeDefinition()) ? typeof(HashSet<>) : typeof(List<>)).MakeGenericType(item);
        return Expression.New(made.GetConstructor([typeof(IEnumerable<>).MakeGenericType(item)])!, array);
    }

    private static Type? ItemOf(Type type) => type switch
    {
        { IsSZArray: true } => type.GetElementType(),
        { IsGenericType: true } when Lists.Concat(Sets).Contains(type.GetGenericTypeDefinition()) => type.GetGenericArguments()[0],
        _ => null,
    };
}
