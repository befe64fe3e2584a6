using Shakeout.Coverage.Benchmark;

// benchmarks/run coverage: one line a figure; exit code 1 if any falls short. The other forms are processes that it measures.
return args switch
{
    ["--read", var report] => OurReading.Run(report),
    ["--analyse", var report] => AnalysisTime.Analyse(report),
    ["--measure", .. var command] => Meter.Run(command),
    _ => await Report.PrintAsync(ReportReading.FiguresAsync(), AnalysisTime.FiguresAsync(), TellingTestsApart.FiguresAsync()),
};
