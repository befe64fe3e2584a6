using Microsoft.Extensions.Logging;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Logging;
using Shakeout.Fixtures.Tests;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The pieces that the guide to log messages shows.</summary>
internal static class LogSnippets
{
    /// <summary>What they print when they fail.</summary>
    public static string Print()
    {
        var logs = new LogCapture(new RequestLog().Request());
        Sell(logs);
        Interpolate(logs.For<Stock>());
        return $"{Failure(() => Ask(logs))}{Failure(logs.ShouldHaveNoProblems)}";
    }

    private static void Sell(LogCapture logs)
    {
        #region log-sell
        var stock = new Stock(logs.For<Stock>());

        stock.Sell("123", copies: 9);

        logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", times: 1);
        logs.ShouldHave(LogLevel.Warning, new EventId(7), new { Isbn = "123" });
        logs.ShouldNotHave(LogLevel.Error, "Stock of {Isbn} is negative");
        logs.ShouldHaveNothingAtOrAbove(LogLevel.Error);
        #endregion
    }

    private static void Ask(LogCapture logs)
    {
        #region log-ask
        logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", new { Isbn = "124" });
        #endregion
    }

    private static void Interpolate(ILogger logger)
    {
        for (var order = 5; order < 8; order++)
        {
            #region log-interpolated
            logger.LogInformation($"order {order} is paid");
            #endregion
        }

        #region log-off
        logger.LogDebug("sold {Titles}", string.Join(", ", Titles()));
        #endregion
    }

    public static void Check(LogCapture logs)
    {
        #region log-problems
        logs.ShouldHaveNoProblems();
        logs.ShouldHaveNoProblems(LogProblemKind.MessageBuiltBeforeLogging);
        #endregion
    }

    private static string[] Titles() => ["Emma", "Jams and Preserves"];

    private static string Failure(Action assert)
    {
        try
        {
            assert();
        }
        catch (FixtureException failure)
        {
            return failure.Message + "\n";
        }

        return "";
    }
}

internal sealed class Stock(ILogger<Stock> logger)
{
    public void Sell(string isbn, int copies)
    {
        logger.LogInformation("Sold {Copies} copies of {Isbn}", copies, isbn);
        logger.LogWarning(new EventId(7), "Stock of {Isbn} is low", isbn);
    }
}
