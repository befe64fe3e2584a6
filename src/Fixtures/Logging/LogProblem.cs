namespace Shakeout.Fixtures.Logging;

/// <summary>A call in the code under test that logs in a way that costs later, with what to write instead.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Where">The calling method, with file and line where the symbols tell: <c>Stock.Sell (Stock.cs:12)</c>.</param>
/// <param name="Advice">What was seen there, and what to write instead.</param>
public sealed record LogProblem(LogProblemKind Kind, string Where, string Advice)
{
    /// <summary>Place and advice in one text.</summary>
    public override string ToString() => $"{Where} {Advice}";
}
