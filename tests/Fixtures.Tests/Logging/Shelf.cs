using Microsoft.Extensions.Logging;

namespace Shakeout.Fixtures.Tests.Logging;

/// <summary>Code under test that logs, well and badly.</summary>
internal sealed partial class Shelf(ILogger<Shelf> logger)
{
    private static readonly Action<ILogger, string, Exception?> Defined =
        LoggerMessage.Define<string>(LogLevel.Debug, new EventId(9), "Defined for {Isbn}");

    public void RunLow(string isbn, int copies) => logger.LogWarning(new EventId(7, "Low"), "Stock of {Isbn} is low: {Copies}", isbn, copies);

    public void Open() => logger.LogInformation("The shop is open");

    public void Interpolate(int order) => logger.LogInformation($"order {order} is paid");

    public async Task InterpolateLaterAsync(int order)
    {
        await Task.Yield();
        logger.LogInformation($"order {order} is paid");
    }

    public void PassOn(string text) => logger.LogInformation(text);

    public async Task PassOnLaterAsync(string text)
    {
        await Task.Yield();
        logger.LogInformation(text);
    }

    public void Explain(int order) => logger.LogDebug("order {Order} holds {Lines}", order, string.Join(',', order, order));

    public void ExplainNothing() => logger.LogDebug("nothing to explain");

    public void ExplainGenerated(string isbn)
    {
        Generated(isbn);
        Defined(logger, isbn, null);
        if (logger.IsEnabled(LogLevel.Debug))
            logger.LogDebug("guarded {Isbn}", isbn);
    }

    [LoggerMessage(EventId = 8, Level = LogLevel.Debug, Message = "Generated for {Isbn}")]
    private partial void Generated(string isbn);
}
