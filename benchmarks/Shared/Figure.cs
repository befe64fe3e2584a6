namespace Shakeout.Benchmarks;

/// <summary>One line of a benchmark: what was measured, what came out, and what it has to reach.</summary>
internal sealed record Figure(string What, string Value, string? Wants = null, bool IsReached = true)
{
    public override string ToString() => Wants is null ? $"{What}: {Value}" : $"{What}: {Value} (wants {Wants}) {(IsReached ? "ok" : "short")}";
}
