using Shakeout.Shuffle;

// benchmarks/run shuffle [--model FILE]: one line a figure; exit code 1 if any falls short.
var model = args is ["--model", var path] ? path : null;
IAsyncEnumerable<Figure>[] parts = [ModelScore.FiguresAsync(model), OrderCost.FiguresAsync(), WorkerFootprint.FiguresAsync()];
var fallShort = 0;
foreach (var part in parts)
{
    await foreach (var figure in part)
    {
        Console.WriteLine(figure);
        fallShort += figure.IsReached ? 0 : 1;
    }
}

return fallShort == 0 ? 0 : 1;
