namespace Shakeout.BranchCoverage.Effects;

/// <summary>The ways through a compound condition.</summary>
/// <param name="tree">How its conditions are joined.</param>
/// <param name="conditions">How many there are.</param>
internal sealed class Ways(Term tree, int conditions)
{
    /// <summary>
    /// Whether some condition can be asked with different things known before. Where none can, each outcome of the last condition asked
    /// belongs to one way alone, so that all outcomes together are all ways, and nothing has to be written down but them. So it is with
    /// <c>a &amp;&amp; b</c> and <c>a || b &amp;&amp; c</c>; not with <c>(a || b) &amp;&amp; c</c>, nor with <c>a ^ b</c>.
    /// </summary>
    /// <remarks>
    /// Comar, Guitton, Hainque and Quinot, "Formalization and comparison of MCDC and object branch coverage criteria" (2012): branches
    /// imply MC/DC where the diagram of the decision is a tree.
    /// </remarks>
    public bool MeetAgain
    {
        get
        {
            var meet = false;
            Arrive(tree, 1, ref meet);
            return meet;
        }
    }

    /// <summary>
    /// All ways, each once: the first condition asked is true before it is false, and so on. There may be as many as 2 to the power of
    /// the conditions where <see cref="MeetAgain"/>, else one more than conditions.
    /// </summary>
    public IEnumerable<Vector> All()
    {
        var answers = new List<bool>();
        do
        {
            var at = 0;
            yield return Take(_ =>
            {
                if (at == answers.Count)
                    answers.Add(true);
                return answers[at++];
            });
            while (answers.Count > 0 && !answers[^1])
                answers.RemoveAt(answers.Count - 1);
            if (answers.Count > 0)
                answers[^1] = false;
        }
        while (answers.Count > 0);
    }

    /// <summary>The way on which the conditions whose bits are set said yes; those not asked have no bit.</summary>
    public Vector Numbered(int bits) => Take(condition => (bits & 1 << condition) != 0);

    private Vector Take(Func<int, bool> answer)
    {
        var values = new string('-', conditions).ToCharArray();
        var result = tree.Value(condition =>
        {
            var said = answer(condition);
            values[condition] = said ? 'T' : 'F';
            return said;
        });
        return new(new(values), result == true);
    }

    /// <summary>Counts how many ways lead to a piece and, by its value, out of it: one, or several.</summary>
    private static (int True, int False) Arrive(Term term, int ways, ref bool meet)
    {
        switch (term)
        {
            case Term.Condition:
                meet |= ways > 1;
                return (ways, ways);
            case Term.Constant { Known: var known }:
                return known ? (ways, 0) : (0, ways);
            case Term.Negation { Of: var negated }:
                var (holds, fails) = Arrive(negated, ways, ref meet);
                return (fails, holds);
            default:
                return Arrive((Term.Joined)term, ways, ref meet);
        }
    }

    private static (int True, int False) Arrive(Term.Joined joined, int ways, ref bool meet)
    {
        var left = Arrive(joined.Left, ways, ref meet);
        var asked = joined.By switch
        {
            Join.AndThen => left.True,
            Join.OrElse => left.False,
            _ => left.True + left.False,
        };
        var right = Arrive(joined.Right, Math.Min(asked, 2), ref meet);
        return joined.By switch
        {
            Join.AndThen => (right.True, Math.Min(left.False + right.False, 2)),
            Join.OrElse => (Math.Min(left.True + right.True, 2), right.False),
            _ => right, // Both ways out are reached, and by several ways: whatever is asked next meets them.
        };
    }
}
