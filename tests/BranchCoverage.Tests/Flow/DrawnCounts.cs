using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>
/// A graph drawn in text, a piece of code a line: <c>a 10 -> b, c</c> ran ten times and leads to two places; <c>a! -> b</c> may
/// throw; what nothing leads to is an entrance.
/// </summary>
internal static class DrawnCounts
{
    /// <summary>What can be said of each edge, a line each.</summary>
    public static string Solve(string drawing)
    {
        var pieces = drawing.Split('\n').Select(Piece.Parse).ToList();
        var edges = pieces.SelectMany(piece => piece.To.Select(to => (From: piece.Name, To: to))).ToList();
        int Node(string name) => pieces.FindIndex(piece => piece.Name == name);
        int[] Edges(Func<(string From, string To), bool> which) => [.. Enumerable.Range(0, edges.Count).Where(edge => which(edges[edge])).Select(edge => pieces.Count + edge)];
        var balances = new List<Balance>();
        foreach (var piece in pieces)
        {
            var (into, outOf) = (Edges(edge => edge.To == piece.Name), Edges(edge => edge.From == piece.Name));
            balances.Add(new([Node(piece.Name)], into, 0, into.Length == 0 ? Interval.Unbounded : 0, [0]));
            if (outOf.Length > 0)
                balances.Add(new([Node(piece.Name)], outOf, 0, piece.MayThrow ? Interval.Unbounded : 0, [0]));
            if (piece.Count is { } count)
                balances.Add(new([Node(piece.Name)], [], count, count, [0]));
        }
        var bounds = new Interval[pieces.Count + edges.Count];
        var solver = new Solver(bounds, [.. Enumerable.Range(0, bounds.Length)], balances);
        solver.Solve();
        return solver.Contradicted.Count > 0 ? "contradiction" : string.Join('\n', edges.Select((edge, at) => $"{edge.From} -> {edge.To} {bounds[pieces.Count + at]}"));
    }

    private sealed record Piece(string Name, bool MayThrow, long? Count, string[] To)
    {
        public static Piece Parse(string line)
        {
            var sides = line.Trim().Split("->");
            var left = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var to = sides.Length == 1 ? [] : sides[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new(left[0].TrimEnd('!'), left[0].EndsWith('!'), left.Length > 1 ? long.Parse(left[1], System.Globalization.CultureInfo.InvariantCulture) : null, to);
        }
    }
}
