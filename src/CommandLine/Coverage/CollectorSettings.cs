using System.Reflection;
using System.Xml.Linq;

namespace Shakeout.CommandLine.Coverage;

/// <summary>The run settings of a covered run: the project's own, with coverlet's collector switched on.</summary>
internal static class CollectorSettings
{
    private const string Collector = "XPlat Code Coverage";
    private const string PerTestCollector = "Shakeout.BranchCoverage.Collector";

    /// <summary>Writes them.</summary>
    /// <param name="own">The project's run settings; empty for none.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="includesTests">Whether the suite's own assembly is covered as well.</param>
    /// <param name="counts">How to keep coverlet's counts apart by test; null for not at all.</param>
    public static void Write(string own, string file, bool includesTests, CountsRequest? counts)
    {
        var settings = own.Length > 0 && File.Exists(own) ? XDocument.Load(own) : new XDocument(new XElement("RunSettings"));
        var collectors = Child(Child(settings.Root!, "DataCollectionRunSettings"), "DataCollectors");
        var collector = collectors.Elements("DataCollector").FirstOrDefault(one => string.Equals((string?)one.Attribute("friendlyName"), Collector, StringComparison.OrdinalIgnoreCase));
        if (collector is null)
            collectors.Add(collector = new XElement("DataCollector", new XAttribute("friendlyName", Collector)));
        collector.SetAttributeValue("enabled", "True");
        var configuration = Child(collector, "Configuration");
        configuration.SetElementValue("Format", "json");
        configuration.SetElementValue("DeterministicReport", "false");
        if (includesTests)
            configuration.SetElementValue("IncludeTestAssembly", "true");
        if (counts is not null)
        {
            // What was hit once already would belong to no other test.
            configuration.SetElementValue("SingleHit", "false");
            KeepApart(settings.Root!, counts);
        }
        settings.Save(file);
    }

    private static void KeepApart(XElement settings, CountsRequest counts)
    {
        Child(settings, "RunConfiguration").SetElementValue("DisableParallelization", "True");
        Child(settings, "xUnit").SetElementValue("ParallelizeTestCollections", "false");
        var collector = Path.Combine(AppContext.BaseDirectory, "worker", PerTestCollector + ".dll");
        Child(Child(settings, "InProcDataCollectionRunSettings"), "InProcDataCollectors").Add(new XElement("InProcDataCollector",
            new XAttribute("friendlyName", "Shakeout"),
            new XAttribute("assemblyQualifiedName", $"{PerTestCollector}.PerTestCollector, {AssemblyName.GetAssemblyName(collector).FullName}"),
            new XAttribute("codebase", collector),
            new XAttribute("enabled", "True"),
            new XElement("Configuration", new XElement("Folder", counts.Folder), counts.InChildProcess ? new XElement("Hook") : null)));
    }

    private static XElement Child(XElement parent, string name)
    {
        if (parent.Element(name) is { } there)
            return there;
        var child = new XElement(name);
        parent.Add(child);
        return child;
    }
}

/// <summary>How coverlet's counts are kept apart by test.</summary>
/// <param name="Folder">Where to write them.</param>
/// <param name="InChildProcess">Whether the tests run in a child process of the test platform's, as those of xunit v3 do.</param>
internal sealed record CountsRequest(string Folder, bool InChildProcess);
