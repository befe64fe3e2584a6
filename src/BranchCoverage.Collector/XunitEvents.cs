using System.Diagnostics.Tracing;

namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// Hears of the beginning and the end of each test of xunit v3, on the thread that runs it. Release 3.1 tells of test cases, with all that
/// sets them up and down; earlier ones tell of the test method alone.
/// </summary>
internal sealed class XunitEvents : EventListener
{
    private const string Source = "xUnit.TestEventSource";

    // Null while the base class tells of the sources that there are: what they tell until then is nobody's.
    private TestCounts? _counts;
    private bool _tellsOfCases;

    private XunitEvents(TestCounts counts) => _counts = counts;

    /// <summary>Listens until the process ends.</summary>
    public static void Listen(string folder)
    {
        var listener = new XunitEvents(new(new(folder)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => listener.Close();
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // xunit v2 has a source of that name too.
        if (eventSource.Name == Source && eventSource.GetType().Assembly.GetName().Name == "xunit.v3.core")
            EnableEvents(eventSource, EventLevel.Informational);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (_counts is not { } counts || eventData.Payload is not [string name, ..])
            return;
        switch (eventData.EventName)
        {
            case "TestCaseStart":
                _tellsOfCases = true;
                counts.Begin();
                break;
            case "TestCaseStop":
                counts.End(name);
                break;
            case "TestStart" when !_tellsOfCases:
                counts.BeginMethod();
                break;
            case "TestStop" when !_tellsOfCases:
                counts.End(name);
                break;
        }
    }

    private void Close()
    {
        _counts?.Dispose();
        _counts = null;
    }
}
