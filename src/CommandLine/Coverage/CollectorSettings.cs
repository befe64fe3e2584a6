using System.Xml.Linq;

namespace Shakeout.CommandLine.Coverage;

/// <summary>The run settings of a covered run: the project's own, with coverlet's collector switched on.</summary>
internal static class CollectorSettings
{
    private const string Collector = "XPlat Code Coverage";

    /// <summary>Writes them.</summary>
    /// <param name="own">The project's run settings; empty for none.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="includesTests">Whether the suite's own assembly is covered as well.</param>
    public static void Write(string own, string file, bool includesTests)
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
        settings.Save(file);
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
