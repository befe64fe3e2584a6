using Shakeout.Fixtures.Databases;
// benchmarks/run databases: one line a figure; exit code 1 if any falls short.
await using var cluster = await PostgresCluster.StartAsync(new QuietRequest().Request);
return await Report.PrintAsync(
    PostgresReset.FiguresAsync(cluster.ConnectionString), Growth.FiguresAsync(cluster.ConnectionString), Workers.FiguresAsync(cluster.ConnectionString),
    ClusterStart.FiguresAsync(), SqliteReset.FiguresAsync());
