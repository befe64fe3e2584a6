using System.Runtime.CompilerServices;
using Shakeout.XunitV3.Discovery;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>A fact whose parameters are fixtures. A <c>[Fact]</c> may ask for fixtures in its class's constructor only.</summary>
/// <example>
/// <code>
/// public class InvoiceTests(Shop shop)
/// {
///     [FixtureFact]
///     public void Bears_the_date_of_the_sale(FakeClock clock)
///         => shop.OpenBasket().Pay(clock).Date.ShouldBe(new DateOnly(2000, 1, 1));
/// }
/// </code>
/// </example>
/// <param name="sourceFilePath">Filled by the compiler.</param>
/// <param name="sourceLineNumber">Filled by the compiler.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FixtureFactDiscoverer))]
public sealed class FixtureFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
