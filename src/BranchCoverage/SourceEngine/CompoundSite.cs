using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shakeout.BranchCoverage.Effects;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>A compound condition and its syntax.</summary>
/// <param name="Compound">The compound condition.</param>
/// <param name="Root">All of it.</param>
/// <param name="Conditions">Each of its conditions.</param>
internal sealed record CompoundSite(CompoundCondition Compound, BinaryExpressionSyntax Root, IReadOnlyList<ExpressionSyntax> Conditions)
{
    /// <summary>The file that it lies in.</summary>
    public string Path => Root.SyntaxTree.FilePath;
}
