namespace Shakeout.Fixtures.Faulting;

/// <summary>What is tried, and what counts as handled.</summary>
internal sealed record FaultRules
{
    public IReadOnlyList<FaultKind> Kinds { get; init; } = [FaultKind.Exception, FaultKind.TimeOut, FaultKind.Null, FaultKind.Empty];

    /// <summary>What calls throw; none for the default.</summary>
    public IReadOnlyList<Func<Exception>> Exceptions { get; init; } = [];

    public IReadOnlyList<(Type Type, Func<Exception, bool> Check)> AcceptedExceptions { get; init; } = [];

    public IReadOnlyList<Func<object?, bool>> AcceptedResults { get; init; } = [];

    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(10);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether an exception that escaped is one of those that were listed.</summary>
    /// <remarks>A null reference is never meant, so no base type stands for it: it must be listed itself.</remarks>
    public bool Accepts(Exception error) => AcceptedExceptions.Any(accepted
        => accepted.Type.IsInstanceOfType(error) && accepted.Check(error)
            && (error is not NullReferenceException || accepted.Type == typeof(NullReferenceException)));

    public bool AcceptsResult(object? result) => AcceptedResults.Count == 0 || AcceptedResults.Any(accepts => accepts(result));
}
