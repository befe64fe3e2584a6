// benchmarks/run fixtures: one line a figure; exit code 1 if any falls short.
await LocalFeed.PackAsync();
return await Report.PrintAsync(EngineCost.FiguresAsync(), DeepGraph.FiguresAsync(), ShuffledSuite.FiguresAsync());
