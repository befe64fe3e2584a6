using System.Xml.Linq;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.DataCollection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.DataCollector.InProcDataCollector;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.InProcDataCollector;

namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// Keeps coverlet's counts apart by test, in the process of the test platform. There the tests of xunit v2 run; those of v3 run in a child
/// process, into which <c>StartupHook</c> is sent.
/// </summary>
public sealed class PerTestCollector : InProcDataCollection
{
    private TestCounts? _counts;

    /// <inheritdoc/>
    public void Initialize(IDataCollectionSink dataCollectionSink)
    {
    }

    /// <inheritdoc/>
    public void TestSessionStart(TestSessionStartArgs testSessionStartArgs)
    {
        if (testSessionStartArgs.Configuration is not { } text || XElement.Parse(text) is not { } settings || settings.Element("Folder")?.Value is not { } folder)
            return;
        _counts = new(new(folder));
        if (settings.Element("Hook") is not null)
            HookVariables.Set(folder);
    }

    /// <inheritdoc/>
    public void TestCaseStart(TestCaseStartArgs testCaseStartArgs) => _counts?.Begin();

    /// <inheritdoc/>
    public void TestCaseEnd(TestCaseEndArgs testCaseEndArgs)
    {
        if (testCaseEndArgs.DataCollectionContext.TestCase is { } test)
            _counts?.End(test.DisplayName);
    }

    /// <inheritdoc/>
    public void TestSessionEnd(TestSessionEndArgs testSessionEndArgs)
    {
        _counts?.Dispose();
        _counts = null;
    }
}
