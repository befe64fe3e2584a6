using Shakeout.Shuffle;

// benchmarks/run shuffle [--model FILE]: one line a figure; exit code 1 if any falls short.
var model = args is ["--model", var path] ? path : null;
return await Report.PrintAsync(ModelScore.FiguresAsync(model), OrderCost.FiguresAsync(), WorkerFootprint.FiguresAsync());
