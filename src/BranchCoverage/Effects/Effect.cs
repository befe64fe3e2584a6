namespace Shakeout.BranchCoverage.Effects;

/// <summary>
/// Says which pairs of ways show that a condition matters, by masking MC/DC: the condition was true on one and false on the other, and
/// on both its value went through to the result. At each junction on its way up, the other side must let it through: what stands beside it
/// at an <c>and</c> was true or was not asked, at an <c>or</c> false or not asked, and at a <c>^</c> the same on both ways. The
/// result then differs, and the condition alone made it differ.
/// </summary>
/// <remarks>
/// DO-178C requires that each condition be shown to affect the outcome independently, and accepts masking: Chilenski and Miller, "Applicability
/// of modified condition/decision coverage to software testing" (1994); Chilenski, "An investigation of three forms of the MC/DC criterion"
/// (2001); CAST-6 (2001).
/// </remarks>
internal static class Effect
{
    /// <summary>Whether two ways through a tree show it of a condition.</summary>
    public static bool IsShown(Term tree, int condition, Vector one, Vector other)
        => one[condition] is { } said && other[condition] == !said && GoesThrough(tree, condition, one, other);

    private static bool GoesThrough(Term term, int condition, Vector one, Vector other)
    {
        if (term is Term.Negation { Of: var negated })
            return GoesThrough(negated, condition, one, other);
        if (term is not Term.Joined joined)
            return true;
        var (own, beside) = joined.Left.Holds(condition) ? (joined.Left, joined.Right) : (joined.Right, joined.Left);
        var (first, second) = (beside.Value(asked => one[asked]), beside.Value(asked => other[asked]));
        var isOpen = joined.By switch
        {
            Join.AndThen or Join.And => first != false && second != false,
            Join.OrElse or Join.Or => first != true && second != true,
            _ => first == second,
        };
        return isOpen && GoesThrough(own, condition, one, other);
    }
}
