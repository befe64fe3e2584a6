using System.Text.RegularExpressions;

namespace Shakeout.CommandLine.Suites;

/// <summary>Finds out whether an assembly is a suite that Shakeout runs.</summary>
internal static partial class AssemblyInspection
{
    private static readonly Version OldestXunit = new(2, 4);

    private static readonly (string Assembly, string Framework)[] Others =
    [
        ("nunit.framework", "NUnit"),
        ("Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest"),
        ("MSTest.TestFramework", "MSTest"),
        ("TUnit.Core", "TUnit"),
    ];

    /// <summary>Inspects the file of an assembly.</summary>
    public static Inspection Inspect(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (AssemblyMetadata.Read(path) is not { } metadata)
            return Refused($"'{Path.GetFileName(path)}' is no .NET assembly.\nName the .dll that building the test project makes, in its bin folder.");
        if (FrameworkOf(path, metadata) is not { } framework)
            return Refused(WhyNoXunit(name, metadata));
        if (framework == SuiteFramework.XunitV2 && metadata.References.TryGetValue("xunit.core", out var version) && version < OldestXunit)
            return Refused($"'{name}' uses xunit {version.ToString(3)}; Shakeout runs xunit v2 from 2.4 on, and xunit v3.\nUpdate its 'xunit' package.");
        if (RefusedTarget(metadata.TargetFramework) is { } target)
            return Refused($"'{name}' targets {target}; Shakeout runs suites of .NET {TargetFrameworkChoice.Oldest} and later.");
        if (!File.Exists(Path.ChangeExtension(path, ".runtimeconfig.json")))
            return Refused($"'{name}' cannot be started: there is no '{name}.runtimeconfig.json' beside it.\nName the .dll in the bin folder of the test project; if it is that one, add the package Microsoft.NET.Test.Sdk to the project.");
        return new Inspection(new SuiteAssembly(path, framework), null);
    }

    /// <summary>Tests may all be inherited: then only the files beside the assembly tell their framework.</summary>
    private static SuiteFramework? FrameworkOf(string path, AssemblyMetadata metadata)
    {
        bool Uses(string assembly) => metadata.References.ContainsKey(assembly);
        bool Brings(string assembly) => File.Exists(Path.Combine(Path.GetDirectoryName(path)!, assembly + ".dll"));

        if (Uses("xunit.v3.core"))
            return SuiteFramework.XunitV3;
        if (Uses("xunit.core"))
            return SuiteFramework.XunitV2;
        if (Others.Any(other => Uses(other.Assembly)) || !File.Exists(Path.ChangeExtension(path, ".runtimeconfig.json")))
            return null;
        return Brings("xunit.v3.core") ? SuiteFramework.XunitV3
            : Brings("xunit.core") ? SuiteFramework.XunitV2
            : null;
    }

    private static string WhyNoXunit(string name, AssemblyMetadata metadata)
    {
        if (Others.FirstOrDefault(other => metadata.References.ContainsKey(other.Assembly)).Framework is { } other)
            return OtherFramework(name, other);
        return metadata.References.TryGetValue("xunit", out var version)
            ? $"'{name}' uses xunit {version.ToString(3)}; Shakeout runs xunit v2 from 2.4 on, and xunit v3.\nUpdate its 'xunit' package."
            : $"'{name}' is not a test project: it uses neither xunit v2 nor xunit v3.\nName a project with xunit tests.";
    }

    /// <summary>What is said of a suite of another framework.</summary>
    public static string OtherFramework(string name, string framework)
        => $"'{name}' is a suite of {framework}; Shakeout runs suites of xunit, v2 from 2.4 on and v3.";

    private static string? RefusedTarget(string? targetFramework)
    {
        if (targetFramework is null || Target().Match(targetFramework) is not { Success: true } match)
            return targetFramework;
        var version = Version.Parse(match.Groups["version"].Value);
        return match.Groups["kind"].Value switch
        {
            ".NETCoreApp" when version >= TargetFrameworkChoice.Oldest => null,
            ".NETCoreApp" => $".NET {version}",
            ".NETFramework" => $".NET Framework {version}",
            var kind => $"{kind.TrimStart('.')} {version}",
        };
    }

    private static Inspection Refused(string why) => new(null, why);

    [GeneratedRegex(@"^(?<kind>[^,]+),Version=v(?<version>\d+\.\d+(\.\d+)?)")]
    private static partial Regex Target();
}

/// <summary>Either a suite, or why the assembly is none.</summary>
internal sealed record Inspection(SuiteAssembly? Suite, string? Refusal);
