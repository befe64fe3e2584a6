using Shakeout.TestOrderShuffler.Orders;

namespace Shakeout.TestOrderShuffler.Tests.Orders;

public sealed class StockRun
{
    private static readonly ScriptedSuite Suite = new("One:A.a One:A.b One:B.c Two:C.d Two:C.e S.x@1 S.y@2 S.z@3");

    [Theory]
    [InlineData("", true)]
    [InlineData("A.a", true)]
    [InlineData("A.a A.b B.c C.d", true)]
    [InlineData("C.d A.b B.c", true)]
    [InlineData("A.a B.c A.b", false)]
    [InlineData("A.a C.d B.c", false)]
    [InlineData("C.d A.a C.e", false)]
    [InlineData("S.x S.z", true)]
    [InlineData("S.z S.x", false)]
    public void Can_have_an_order(string order, bool can) => StockOrder.IsNested(Suite.Named(order)).ShouldBe(can);

    [Theory]
    [InlineData("A.a B.c C.d", "C.e", "A.a B.c C.d")]
    [InlineData("C.d A.a", "C.e", "A.a C.d")]
    [InlineData("A.a C.d B.c", "C.e", "A.a B.c C.d")]
    [InlineData("A.a C.d B.c", "A.b", "C.d B.c A.a")]
    [InlineData("S.z S.x A.a", "S.y", "A.a S.x")]
    [InlineData("S.z S.x", "A.a", "S.x S.z")]
    public void Can_have_tests_before_another_once_they_are_rearranged(string tests, string last, string expected)
        => string.Join(' ', StockOrder.Before(Suite[last], Suite.Named(tests))).ShouldBe(expected);
}
