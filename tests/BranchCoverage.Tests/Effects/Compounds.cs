using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.SourceEngine;

namespace Shakeout.BranchCoverage.Tests.Effects;

/// <summary>Compound conditions of the variables <c>a</c> to <c>d</c>, from their text.</summary>
internal static class Compounds
{
    /// <summary>The condition of an <c>if</c>.</summary>
    public static CompoundCondition If(string condition) => Of($"if ({condition}) {{ }}").Single();

    /// <summary>All those in a piece of code.</summary>
    public static IReadOnlyList<CompoundCondition> Of(string code)
    {
        var file = SourceFile.Parse($"class C {{ const bool Yes = true; void M(bool a, bool b, bool c, bool d, bool? maybe, int i, int j) {{ {code} }} }}", "C.cs");
        var compilation = CSharpCompilation.Create("C", [file.Tree], [.. new[] { typeof(object), typeof(Expression) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);
        return [.. new CompoundFinder(file, compilation.GetSemanticModel(file.Tree)).Find().Select(site => site.Compound)];
    }

    /// <summary>What is known of a compound condition once it was gone through in some ways, as <c>TF-</c>.</summary>
    public static CompoundCoverage Seen(this CompoundCondition compound, params IEnumerable<string> ways)
        => new(compound, [.. ways.Select(way => compound.Ways.All().Single(one => one.Values == way))]);

    /// <summary>Each condition: whether it was shown to matter, and what to add where it was not.</summary>
    public static string Told(this CompoundCoverage coverage)
        => string.Join('\n', coverage.Shown.Select((shown, at) =>
        {
            var finding = coverage.Findings.SingleOrDefault(finding => finding.Condition == at);
            return $"{coverage.Compound.Conditions[at]} {(shown ? "shown" : finding is null ? "told by a gap" : $"add {string.Join(" and ", finding.Missing)}")}";
        }));
}
