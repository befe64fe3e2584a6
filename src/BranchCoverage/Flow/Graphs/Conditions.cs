namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>Conditions in one form, however the compiler wrote them.</summary>
internal static class Conditions
{
    /// <summary>That a value is neither zero nor null.</summary>
    public static Term Holds(Term value) => value is ComparedTerm or JoinedTerm ? value : new ComparedTerm(value.Offset, Relation.Unequal, value, Zero(value));

    /// <summary>That a condition does not hold.</summary>
    public static Term Not(Term condition) => condition switch
    {
        ComparedTerm compared => compared with { Relation = compared.Relation.Opposite() },
        JoinedTerm joined => new JoinedTerm(joined.Offset, !joined.Both, Not(Holds(joined.Left)), Not(Holds(joined.Right))),
        _ => Not(Holds(condition)),
    };

    /// <summary>A comparison; one of a condition with zero is the condition or its opposite.</summary>
    public static Term Compare(int offset, Relation relation, Term left, Term right)
    {
        if (right.Known != 0)
            return new ComparedTerm(offset, relation, left, right);
        return (left, relation) switch
        {
            (ComparedTerm or JoinedTerm, Relation.Equal) => Not(left),
            (ComparedTerm or JoinedTerm, Relation.Unequal) => left,
            _ => new ComparedTerm(offset, relation, left, right),
        };
    }

    /// <summary>What a condition certainly comes out as: 1 or 0; null when that depends on the run.</summary>
    public static long? Known(Term condition) => condition is ComparedTerm { Left.Known: { } left, Right.Known: { } right } compared
        ? (compared.Relation switch
        {
            Relation.Equal => left == right,
            Relation.Unequal => left != right,
            Relation.Less => left < right,
            Relation.AtLeast => left >= right,
            Relation.Greater => left > right,
            _ => left <= right,
        }) ? 1 : 0
        : null;

    private static ConstantTerm Zero(Term beside) => new(beside.Offset, 0);
}
