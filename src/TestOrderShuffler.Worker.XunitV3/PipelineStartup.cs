using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>A suite's <c>[assembly: TestPipelineStartup]</c>: what it starts before discovery and stops at the end.</summary>
internal sealed class PipelineStartup(ITestPipelineStartup startup)
{
    /// <summary>Starts it; null when the suite has none.</summary>
    public static PipelineStartup? Start(Assembly suite)
    {
        if (suite.GetCustomAttributes().OfType<ITestPipelineStartupAttribute>().FirstOrDefault() is not { } attribute)
            return null;
        var startup = (ITestPipelineStartup)Activator.CreateInstance(attribute.TestPipelineStartupType)!;
        startup.StartAsync(new Silence()).AsTask().GetAwaiter().GetResult();
        return new PipelineStartup(startup);
    }

    /// <summary>Stops it.</summary>
    public void Stop() => startup.StopAsync().AsTask().GetAwaiter().GetResult();

    private sealed class Silence : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }
}
