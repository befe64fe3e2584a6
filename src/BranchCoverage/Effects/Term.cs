namespace Shakeout.BranchCoverage.Effects;

/// <summary>A piece of a compound condition. Its conditions are numbered from 0, in the order in which they are asked.</summary>
/// <param name="IsDecision">Whether its outcomes are looked at by themselves: one that never happened is a gap, and needs no second word.</param>
internal abstract record Term(bool IsDecision)
{
    /// <summary>The value. Where nothing is known of a condition it was not asked, and null is what comes of it.</summary>
    public abstract bool? Value(Func<int, bool?> asked);

    /// <summary>Whether a condition is in it.</summary>
    public abstract bool Holds(int condition);

    /// <summary>The pieces of it, and itself.</summary>
    public abstract IEnumerable<Term> All();

    /// <summary>What is asked.</summary>
    internal sealed record Condition(int Number, bool IsDecision) : Term(IsDecision)
    {
        public override bool? Value(Func<int, bool?> asked) => asked(Number);

        public override bool Holds(int condition) => condition == Number;

        public override IEnumerable<Term> All() => [this];
    }

    /// <summary>What the compiler knows.</summary>
    internal sealed record Constant(bool Known) : Term(false)
    {
        public override bool? Value(Func<int, bool?> asked) => Known;

        public override bool Holds(int condition) => false;

        public override IEnumerable<Term> All() => [this];
    }

    /// <summary><c>!</c> before something.</summary>
    internal sealed record Negation(Term Of) : Term(false)
    {
        public override bool? Value(Func<int, bool?> asked) => !Of.Value(asked);

        public override bool Holds(int condition) => Of.Holds(condition);

        public override IEnumerable<Term> All() => [this, .. Of.All()];
    }

    /// <summary>Two that are joined.</summary>
    internal sealed record Joined(Join By, Term Left, Term Right, bool IsDecision) : Term(IsDecision)
    {
        public override bool? Value(Func<int, bool?> asked)
        {
            var left = Left.Value(asked);
            return By switch
            {
                Join.AndThen => left == true ? Right.Value(asked) : left,
                Join.OrElse => left == false ? Right.Value(asked) : left,
                Join.And => left & Right.Value(asked),
                Join.Or => left | Right.Value(asked),
                _ => left ^ Right.Value(asked),
            };
        }

        public override bool Holds(int condition) => Left.Holds(condition) || Right.Holds(condition);

        public override IEnumerable<Term> All() => [this, .. Left.All(), .. Right.All()];
    }
}
