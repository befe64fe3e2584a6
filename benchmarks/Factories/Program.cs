using Shakeout.Factories.Benchmark;

// benchmarks/run factories: one line a figure; exit code 1 if any falls short.
return await Report.PrintAsync(Building.MeasureAsync(), PersistenceFigures.MeasureAsync());
