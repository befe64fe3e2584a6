using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Shakeout.BranchCoverage.Analysis;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Reads decisions that lead to a place of their own: arms, handlers, bodies of <c>foreach</c>. How often the place was reached is the outcome.</summary>
internal sealed class PlaceReader(Reading reading, IReadOnlyDictionary<DecisionSite, IReadOnlyList<Sighting>> known)
{
    private static readonly Interval Open = Interval.Any;

    /// <summary>What is known of it.</summary>
    public IReadOnlyList<Sighting> Of(DecisionSite site)
    {
        var (place, reached) = site.Node switch
        {
            SwitchLabelSyntax { Parent: SwitchSectionSyntax section } => OfSection(section),
            SwitchExpressionArmSyntax arm => OfArm(arm),
            PatternSyntax alternative => OfAlternative(alternative),
            CatchClauseSyntax { Parent: TryStatementSyntax @try } handler => (First(handler, handler.Block.Span), Count(First(@try, @try.Block.Span))),
            CommonForEachStatementSyntax loop => OfLoop(loop),
            _ => ([], Open),
        };
        if (place.Count == 0 || !place.All(point => reading.Observation.IsClear(point.Method)))
            return [new(OutcomeState.Unknown)];
        var state = Verdict.StateOf(Count(place), reached);
        if (state == OutcomeState.Never && IsGuardAsked(site.Node))
            state = OutcomeState.Unreached;
        else if (state == OutcomeState.Taken && IsShared(site.Node))
            state = Equal(site.Node) is { } count ? Verdict.StateOf(count, new(1, Interval.Unbounded)) : OutcomeState.Unknown;
        return [new(state, ReportedHits.Any(place.Select(point => reading.Hits.At(point.Method, point.Offset))))];
    }

    private (IReadOnlyList<SourcePoint>, Interval) OfSection(SwitchSectionSyntax section)
    {
        var choice = (SwitchStatementSyntax)section.Parent!;
        var arms = choice.Sections.Select(other => Count(First(other, Statements(other))));
        var start = reading.Points.FirstIn(CodeOwner.Of(choice), TextSpan.FromBounds(choice.SpanStart, choice.OpenBraceToken.SpanStart));
        return (First(section, Statements(section)), Together(arms, Left(start)));
    }

    private (IReadOnlyList<SourcePoint>, Interval) OfArm(SwitchExpressionArmSyntax arm)
    {
        var choice = (SwitchExpressionSyntax)arm.Parent!;
        return (First(arm, arm.Expression.Span), Together(choice.Arms.Select(other => Count(First(other, other.Expression.Span))), Count(reading.Points.Around(choice.GoverningExpression)) is { IsNever: true } none ? none : Open));
    }

    private (IReadOnlyList<SourcePoint>, Interval) OfAlternative(PatternSyntax alternative) => alternative.Ancestors().First(outer => outer is SwitchLabelSyntax or SwitchExpressionArmSyntax) switch
    {
        SwitchExpressionArmSyntax arm => OfArm(arm),
        { Parent: SwitchSectionSyntax section } => OfSection(section),
        _ => ([], Open),
    };

    private (IReadOnlyList<SourcePoint>, Interval) OfLoop(CommonForEachStatementSyntax loop)
    {
        var variable = loop is ForEachStatementSyntax each ? TextSpan.FromBounds(each.Type.SpanStart, each.Identifier.Span.End) : ((ForEachVariableStatementSyntax)loop).Variable.Span;
        var owner = CodeOwner.Of(loop);
        List<SourcePoint> body = [.. reading.Points.Exactly(owner, variable)];
        return (body, Asked(body) is { IsTaken: true } asked ? asked : Left([.. reading.Points.Exactly(owner, loop.InKeyword.Span)]));
    }

    // How often it was asked whether to go there.
    private Interval Asked(IReadOnlyList<SourcePoint> places) => places.Any(place => !reading.Observation.IsClear(place.Method)) ? Open : places
        .SelectMany(place => place.Method.Graph.At(place.Offset).SelectMany(node => node.In).Where(edge => edge.From.Condition is not null).SelectMany(edge => edge.From.Out).Distinct(),
            (place, edge) => reading.Observation.Of(place.Method, edge))
        .Aggregate(new Interval(0, 0), (sum, count) => sum + count);

    private IReadOnlyList<SourcePoint> First(SyntaxNode node, TextSpan span) => reading.Points.FirstIn(CodeOwner.Of(node), span);

    private static TextSpan Statements(SwitchSectionSyntax section) => TextSpan.FromBounds(section.Statements[0].SpanStart, section.Span.End);

    private Interval Count(IReadOnlyList<SourcePoint> points)
        => points.Count == 0 ? Open : points.Aggregate(new Interval(0, 0), (sum, point) => sum + (reading.Observation.IsClear(point.Method) ? reading.Observation.At(point.Method, point.Offset) : Open));

    // How often it was not only begun but left: what throws at once decides nothing.
    private Interval Left(IReadOnlyList<SourcePoint> points) => points.Count == 0 ? Open : points
        .SelectMany(point => point.Method.Graph.At(point.Offset).SelectMany(node => node.Out).Select(edge => reading.Observation.IsClear(point.Method) ? reading.Observation.Of(point.Method, edge) : Open))
        .Aggregate(new Interval(0, 0), (sum, count) => sum + count);

    // Where an arm was taken the choice was made; where none was, only its own beginning tells.
    private static Interval Together(IEnumerable<Interval> arms, Interval start) => arms.Any(arm => arm.IsTaken) ? new(1, Interval.Unbounded) : start;

    private bool IsGuardAsked(SyntaxNode node)
    {
        var guard = Guard(node);
        return guard is not null && (known.Keys.Where(site => guard.Span.Contains(site.Node.Span)).SelectMany(site => known[site]).Any(outcome => outcome.State is OutcomeState.Taken or OutcomeState.Unknown)
            || !Count(reading.Points.Around(guard)).IsNever);
    }

    private static ExpressionSyntax? Guard(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax arm => arm.WhenClause?.Condition,
        CasePatternSwitchLabelSyntax label => label.WhenClause?.Condition,
        CatchClauseSyntax handler => handler.Filter?.FilterExpression,
        _ => null,
    };

    // How often the value was one constant of those that lead to a place; null where no branch shows it.
    private Interval? Equal(SyntaxNode node)
    {
        var choice = node.Ancestors().First(outer => outer is SwitchStatementSyntax or SwitchExpressionSyntax);
        if (Guard(node.AncestorsAndSelf().First(outer => outer is SwitchLabelSyntax or SwitchExpressionArmSyntax)) is not null || Equalities.Constant(node is CaseSwitchLabelSyntax label ? label.Value : node) is not { } constant)
            return null;
        var (start, arms) = choice is SwitchStatementSyntax statement
            ? (reading.Points.FirstIn(CodeOwner.Of(choice), TextSpan.FromBounds(choice.SpanStart, statement.OpenBraceToken.SpanStart)), statement.Sections.SelectMany(section => First(section, Statements(section))))
            : (reading.Points.Around(((SwitchExpressionSyntax)choice).GoverningExpression), ((SwitchExpressionSyntax)choice).Arms.SelectMany(arm => First(arm, arm.Expression.Span)));
        var behind = arms.Where(arm => start.Count == 1 && arm.Method == start[0].Method && arm.Offset > start[0].Offset).Select(arm => arm.Offset).DefaultIfEmpty(0).Min();
        return behind == 0 || reading.Points.Before(start[0], behind) ? null : new Equalities(start[0].Method, start[0].Offset, behind).Of(constant, reading.Observation);
    }

    // Several ways lead to one place: that it was reached says nothing of a single one.
    private static bool IsShared(SyntaxNode node) => node switch
    {
        SwitchLabelSyntax { Parent: SwitchSectionSyntax section } => section.Labels.Count > 1 || section.Parent!.DescendantNodes().Any(inner => inner is GotoStatementSyntax),
        PatternSyntax => true,
        _ => false,
    };
}
