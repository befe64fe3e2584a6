using Mono.Cecil;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>The graphs of a module's methods.</summary>
internal sealed class ModuleFlows
{
    private readonly List<MethodFlow> _methods = [];
    private readonly List<string> _notes = [];

    public ModuleFlows(ModuleImage image)
    {
        foreach (var method in image.Methods)
            Add(method);
    }

    /// <summary>The methods that could be read.</summary>
    public IReadOnlyList<MethodFlow> Methods => _methods;

    /// <summary>The methods that have code in each source file, by its name in the symbols.</summary>
    public ILookup<string, MethodFlow> ByDocument
        => _methods.SelectMany(method => method.Points.Select(point => point.Document.Url).Distinct(), (method, url) => (method, url)).ToLookup(pair => pair.url, pair => pair.method);

    /// <summary>Those that could not, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How many counts they have together.</summary>
    public int Counts { get; private set; }

    private void Add(MethodDefinition method)
    {
        try
        {
            if (!method.DebugInformation.SequencePoints.Any(point => !point.IsHidden))
                return;
            var flow = new MethodFlow(_methods.Count, GraphBuilder.Build(method), Counts);
            _methods.Add(flow);
            Counts += flow.Counts;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _notes.Add($"'{Named(method)}' is left out: its code cannot be decoded ({problem.Message}).");
        }
    }

    /// <summary>A method as a reader says it.</summary>
    public static string Named(MethodDefinition method) => $"{method.DeclaringType.FullName.Replace('/', '.')}.{method.Name}";
}
