namespace Shakeout.CommandLine.Coverage;

/// <summary>Which engines look at a run.</summary>
internal enum Engines
{
    /// <summary>Both: two runs, and what either saw counts.</summary>
    Both,

    /// <summary>Coverlet alone, and the flow through the original code: one run, fewer answers.</summary>
    Coverlet,

    /// <summary>Probes in the source alone: one run, and no figures of coverlet's.</summary>
    Source,
}
