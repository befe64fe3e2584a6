using Shakeout.XunitV3.Ordering;
using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>
/// Says that the tests of a class run in the order in which they are written, on purpose: random orders keep it, and
/// report the reason.
/// </summary>
/// <param name="reason">Why they must, for those who read the report.</param>
/// <example>
/// <code>
/// [Ordered("each step of the migration needs the one before")]
/// public class MigrationTests(Migration migration)
/// {
///     [Fact]
///     public void First_the_titles_are_moved() => migration.Move("titles").ShouldBe(12);
///
///     [Fact]
///     public void Then_the_orders_that_name_them() => migration.Move("orders").ShouldBe(7);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrderedAttribute(string reason) : Attribute, ITestCaseOrdererAttribute
{
    /// <summary>Why the order matters.</summary>
    public string Reason => reason;

    /// <summary>What keeps the order.</summary>
    public Type OrdererType => typeof(SourceOrder);
}
