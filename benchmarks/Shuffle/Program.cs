using Shakeout.Shuffle;

// benchmarks/run shuffle [--model FILE]: one line a figure; exit code 1 if any falls short.
var model = args is ["--model", var path] ? path : null;
var fallShort = 0;
await foreach (var figure in ModelScore.FiguresAsync(model))
{
    Console.WriteLine(figure);
    fallShort += figure.IsReached ? 0 : 1;
}

return fallShort == 0 ? 0 : 1;
