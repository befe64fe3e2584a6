using OwnRunner;
using Shakeout.TestOrderShuffler;

if (args.Length > 0)
    return Checks.Run(args);

#region tests
// Two checks of one class share its fixtures; here a class is what stands before the dot, and a collection of its own.
var tests = Checks.All.Keys.Select(name => name.Split('.'))
    .Select(parts => new TestCase($"{parts[0]}.{parts[1]}", Collection: parts[0], Class: parts[0], Method: parts[1]))
    .ToList();
#endregion

#region shuffle
var report = await SuiteShuffle.RunAsync(tests, new ProcessRunner(), new ShuffleOptions { Seed = new Seed(4711), Orders = 10 });

Console.WriteLine($"{report.Orders} orders of seed {report.Seed}");
foreach (var finding in report.Findings)
{
    Console.WriteLine($"{finding.Test} is a {finding.Kind.ToString().ToLowerInvariant()}");
    foreach (var polluters in finding.Polluters)
        Console.WriteLine($"  after {string.Join(" and ", polluters.Tests)}: fails {polluters.Tally.Failed} of {polluters.Tally.Of}, alone {finding.Alone.Failed} of {finding.Alone.Of}");
}

return report.Findings.Count == 0 ? 0 : 1;
#endregion
