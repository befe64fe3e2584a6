namespace Shakeout.BranchCoverage.Flow.Graphs;

/// <summary>What a value of the evaluation stack came from, as far as it matters to a condition.</summary>
/// <param name="Offset">The instruction that made it.</param>
internal abstract record Term(int Offset)
{
    /// <summary>The number that it certainly is, 0 for null; null when that depends on the run.</summary>
    public virtual long? Known => null;

    /// <summary>Whether it is a condition: true or false, no number.</summary>
    public virtual bool IsCondition => false;

    /// <summary>What it was made of.</summary>
    public virtual IReadOnlyList<Term> Parts => [];
}

/// <summary>A number, or null as 0.</summary>
internal sealed record ConstantTerm(int Offset, long Number) : Term(Offset)
{
    public override long? Known => Number;
}

/// <summary>An argument or a local; null for a name that only the compiler knows.</summary>
internal sealed record NamedTerm(int Offset, string? Name, bool Flag = false) : Term(Offset)
{
    public override bool IsCondition => Flag;
}

/// <summary>A text that the code holds.</summary>
internal sealed record TextTerm(int Offset, string Text) : Term(Offset);

/// <summary>The object whose method runs.</summary>
internal sealed record ThisTerm(int Offset) : Term(Offset);

/// <summary>What a field, a call or another instruction made of other values.</summary>
internal sealed record MadeTerm(int Offset, string? Name, Term[] From, bool Flag = false) : Term(Offset)
{
    /// <summary>The name of the question whether something is of a type.</summary>
    public const string OfType = "isinst";

    public override bool IsCondition => Flag;

    public override IReadOnlyList<Term> Parts => From;
}

/// <summary>Two values compared.</summary>
internal sealed record ComparedTerm(int Offset, Relation Relation, Term Left, Term Right) : Term(Offset)
{
    public override bool IsCondition => true;

    public override IReadOnlyList<Term> Parts => [Left, Right];
}

/// <summary>Two conditions joined without a branch, as the compiler joins plain locals.</summary>
internal sealed record JoinedTerm(int Offset, bool Both, Term Left, Term Right) : Term(Offset)
{
    public override bool IsCondition => true;

    public override IReadOnlyList<Term> Parts => [Left, Right];
}

/// <summary>How two values are compared.</summary>
internal enum Relation
{
    Equal,
    Unequal,
    Less,
    AtLeast,
    Greater,
    AtMost,
}

/// <summary>Turns relations round.</summary>
internal static class Relations
{
    /// <summary>What holds where the relation does not.</summary>
    public static Relation Opposite(this Relation relation) => relation switch
    {
        Relation.Equal => Relation.Unequal,
        Relation.Unequal => Relation.Equal,
        Relation.Less => Relation.AtLeast,
        Relation.AtLeast => Relation.Less,
        Relation.Greater => Relation.AtMost,
        _ => Relation.Greater,
    };
}
