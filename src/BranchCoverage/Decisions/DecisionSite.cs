using Microsoft.CodeAnalysis;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>A decision and its syntax.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Node">
/// What is looked at: the operand of a condition, the value before <c>?.</c>, <c>??</c> or <c>??=</c>, a case label, an arm or a part
/// of its pattern, the <c>foreach</c>, the <c>catch</c>.
/// </param>
/// <param name="Whole">
/// The decision of which this one is a part: alternatives of an arm, operands of an <c>is</c> pattern. A part is a gap of its own
/// only where the whole came out each way. Null for a decision that stands alone.
/// </param>
internal sealed record DecisionSite(Decision Decision, SyntaxNode Node, DecisionSite? Whole = null);
