using Shakeout.CommandLine.Suites;
using Shakeout.Samples;

namespace Shakeout.CommandLine.Tests.Suites;

public sealed class AssemblyInspectionTests : IDisposable
{
    private const string Net8 = ".NETCoreApp,Version=v8.0";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Knows_xunit_v3() => AssemblyInspection.Inspect(ScriptedTool.BuiltSuite).Suite!.Framework.ShouldBe(SuiteFramework.XunitV3);

    [Fact]
    public void Knows_xunit_v2()
        => Inspected(Net8, ("xunit.core", "2.4.2.0"), ("xunit.assert", "2.4.2.0"))
            .ShouldBe(new Inspection(new SuiteAssembly(_folder["Shop.Tests.dll"], SuiteFramework.XunitV2), null));

    [Fact]
    public void Takes_a_suite_that_inherits_all_its_tests_by_what_lies_beside_it()
    {
        _folder.Write("xunit.core.dll", "");

        Inspected(Net8, ("Shop.Tests.Common", "1.0.0.0")).Suite!.Framework.ShouldBe(SuiteFramework.XunitV2);
    }

    [Theory]
    [InlineData("xunit.core", "2.3.1.3858", "'Shop.Tests' uses xunit 2.3.1; Shakeout runs xunit v2 from 2.4 on, and xunit v3.\nUpdate its 'xunit' package.")]
    [InlineData("xunit", "1.9.2.1705", "'Shop.Tests' uses xunit 1.9.2; Shakeout runs xunit v2 from 2.4 on, and xunit v3.\nUpdate its 'xunit' package.")]
    [InlineData("nunit.framework", "4.0.0.0", "'Shop.Tests' is a suite of NUnit; Shakeout runs suites of xunit, v2 from 2.4 on and v3.")]
    [InlineData("MSTest.TestFramework", "4.0.0.0", "'Shop.Tests' is a suite of MSTest; Shakeout runs suites of xunit, v2 from 2.4 on and v3.")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework", "14.0.0.0", "'Shop.Tests' is a suite of MSTest; Shakeout runs suites of xunit, v2 from 2.4 on and v3.")]
    [InlineData("Shop", "1.0.0.0", "'Shop.Tests' is not a test project: it uses neither xunit v2 nor xunit v3.\nName a project with xunit tests.")]
    public void Refuses_what_is_not_xunit_by_its_name(string reference, string version, string refusal)
        => Inspected(Net8, (reference, version)).Refusal.ShouldBe(refusal);

    [Theory]
    [InlineData(".NETCoreApp,Version=v6.0", ".NET 6.0")]
    [InlineData(".NETFramework,Version=v4.7.2", ".NET Framework 4.7.2")]
    [InlineData(".NETStandard,Version=v2.0", "NETStandard 2.0")]
    public void Refuses_a_target_that_does_not_run_here(string target, string name)
        => Inspected(target, ("xunit.core", "2.9.3.0")).Refusal.ShouldBe($"'Shop.Tests' targets {name}; Shakeout runs suites of .NET 8.0 and later.");

    [Fact]
    public void Refuses_a_library_of_test_code()
    {
        ForgedAssembly.Write(_folder["Shop.Tests.dll"], Net8, ("xunit.core", "2.9.3.0"));
        File.Delete(_folder["Shop.Tests.runtimeconfig.json"]);

        AssemblyInspection.Inspect(_folder["Shop.Tests.dll"]).Refusal.ShouldBe("""
            'Shop.Tests' cannot be started: there is no 'Shop.Tests.runtimeconfig.json' beside it.
            Name the .dll in the bin folder of the test project; if it is that one, add the package Microsoft.NET.Test.Sdk to the project.
            """);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an assembly at all")]
    public void Refuses_a_file_that_is_no_assembly(string text)
        => AssemblyInspection.Inspect(_folder.Write("Shop.dll", text)).Refusal.ShouldBe(
            "'Shop.dll' is no .NET assembly.\nName the .dll that building the test project makes, in its bin folder.");

    private Inspection Inspected(string target, params IReadOnlyList<(string, string)> references)
        => AssemblyInspection.Inspect(ForgedAssembly.Write(_folder["Shop.Tests.dll"], target, references));
}
