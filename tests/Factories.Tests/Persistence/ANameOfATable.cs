using Shakeout.Factories.Persistence.Mapping;

namespace Shakeout.Factories.Tests.Persistence;

public class ANameOfATable
{
    [Theory]
    [InlineData("order_lines", "OrderLine", true)]
    [InlineData("OrderLine", "OrderLine", true)]
    [InlineData("ORDERLINES", "OrderLine", true)]
    [InlineData("addresses", "Address", true)]
    [InlineData("categories", "Category", true)]
    [InlineData("sales_people", "SalesPerson", true)]
    [InlineData("shelves", "Shelf", true)]
    [InlineData("knives", "Knife", true)]
    [InlineData("analyses", "Analysis", true)]
    [InlineData("orders", "OrderLine", false)]
    [InlineData("order_line_items", "OrderLine", false)]
    public void Is_that_of_a_type_case_underscores_and_plural_aside(string table, string type, bool isSo)
        => Naming.IsTableOf(table, type).ShouldBe(isSo);
}
