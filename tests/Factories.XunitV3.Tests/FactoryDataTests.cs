using System.Reflection;
using Xunit.Sdk;

namespace Shakeout.Factories.XunitV3.Tests;

/// <summary>Theories whose parameters are filled by factories.</summary>
public sealed class FactoryDataTests
{
    [Theory]
    [FactoryData(typeof(Make))]
    public void A_parameter_is_built_by_the_factory_for_its_type(Customer customer, Order order)
    {
        customer.Email.ShouldBe($"{customer.Name}@example.test");
        order.Customer.Name.ShouldNotBeEmpty();
    }

    [Theory]
    [FactoryData(typeof(Make), "express", 3)]
    [FactoryData(typeof(Make), "slow", 9)]
    public void Given_values_come_first(string carrier, int days, Order order)
    {
        (carrier, days).ShouldBeOneOf(("express", 3), ("slow", 9));
        order.Number.ShouldStartWith("ORD-");
    }

    [Theory]
    [FactoryData(typeof(Make), null!)]
    public void A_null_that_stands_alone_is_a_value(string? carrier, Order order)
    {
        carrier.ShouldBeNull();
        order.Number.ShouldStartWith("ORD-");
    }

    [Theory]
    [FactoryData(typeof(Make))]
    public void What_no_factory_builds_is_filled_by_name_and_type(string email, int age, DateOnly day, string[] cities)
    {
        email.ShouldEndWith("@example.test");
        age.ShouldBeInRange(18, 90);
        day.ShouldBeLessThanOrEqualTo(new DateOnly(2026, 1, 1));
        cities.Length.ShouldBe(3);
    }

    [Theory]
    [FactoryData(typeof(Stocks))]
    public void Of_two_factories_the_one_counts_that_the_parameter_is_named_for(Customer rival) => rival.Name.ShouldBe("Rival");

    [Fact]
    public async Task Rows_repeat_and_differ_from_each_other()
    {
        var first = await Row(new FactoryDataAttribute(typeof(Make), "express", 3), nameof(Given_values_come_first));

        (await Row(new FactoryDataAttribute(typeof(Make), "express", 3), nameof(Given_values_come_first))).Customer.Name.ShouldBe(first.Customer.Name);
        (await Row(new FactoryDataAttribute(typeof(Make), "slow", 9), nameof(Given_values_come_first))).Customer.Email.ShouldNotBe(first.Customer.Email);
    }

    [Fact]
    public async Task Two_factories_for_a_parameter_are_an_error()
        => (await Should.ThrowAsync<FactoryException>(() => Row(new FactoryDataAttribute(typeof(Stocks)), nameof(A_parameter_is_built_by_the_factory_for_its_type)))).Message
            .ShouldBe("'A_parameter_is_built_by_the_factory_for_its_type' asks for the 'Customer' 'customer', and these factories build one: 'Rivals', 'Strangers'. "
                + "Name the parameter for one of them.");

    [Fact]
    public async Task More_values_than_parameters_are_an_error()
        => (await Should.ThrowAsync<FactoryException>(() => Row(new FactoryDataAttribute(typeof(Make), 1, 2, 3), nameof(A_parameter_is_built_by_the_factory_for_its_type)))).Message
            .ShouldBe("'A_parameter_is_built_by_the_factory_for_its_type' has 2 parameters, and [FactoryData] gives it 3 values. Give fewer.");

    private static async Task<Order> Row(FactoryDataAttribute attribute, string theory)
    {
        var rows = await attribute.GetData(typeof(FactoryDataTests).GetMethod(theory, BindingFlags.Public | BindingFlags.Instance)!, new DisposalTracker());
        return rows.Single().GetData().OfType<Order>().Single();
    }
}
