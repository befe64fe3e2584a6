using Shakeout.Samples; using Shakeout.CommandLine.Screens;
namespace X;
public class Dump { [Fact] public void D() {
 File.WriteAllText("/tmp/cli-try/screen.txt", string.Join("\n", SuiteScreen.Report(SampleReport.Suite(SampleReport.OneOfEverything))));
}}
