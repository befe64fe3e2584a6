using System.Globalization;
using System.Reflection;
using Shakeout.CurrentTest;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.Factories.XunitV3;

/// <summary>
/// Fills the parameters of a theory: first with the values given here, then by the factories of a class, and what these do not build by
/// name and type. Each attribute is one run of the test, with data of its own that repeat for a seed.
/// </summary>
/// <example>
/// <code>
/// [Theory]
/// [FactoryData(typeof(Make))]
/// public void Ships(Order order, int days) => order.Lines.Count.ShouldBeLessThan(days);
///
/// [Theory]
/// [FactoryData(typeof(Make), "express")]
/// public void Ships_by(string carrier, Order order) => carrier.ShouldNotBe(order.Tracking);
/// </code>
/// </example>
/// <param name="factories">The class whose public static fields and properties are the factories.</param>
/// <param name="values">The values of the first parameters; the rest is filled.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FactoryDataAttribute(Type factories, params object?[] values) : DataAttribute
{
    /// <summary>The class whose public static fields and properties are the factories.</summary>
    public Type Factories => factories;

    // A null that stands alone comes as no array at all.
    /// <summary>The values of the first parameters.</summary>
    public IReadOnlyList<object?> Values { get; } = values ?? [null];

    /// <summary>Builds the row.</summary>
    /// <param name="testMethod">The theory.</param>
    /// <param name="disposalTracker">Told of nothing: who builds objects here keeps none.</param>
    /// <exception cref="FactoryException">A factory cannot build, two could be meant, or a parameter cannot be filled.</exception>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var parameters = testMethod.GetParameters();
        if (Values.Count > parameters.Length)
            throw new FactoryException($"'{testMethod.Name}' has {parameters.Length} parameters, and [FactoryData] gives it {Values.Count} values. Give fewer.");
        var row = $"{testMethod.DeclaringType!.FullName}.{testMethod.Name}({string.Join(", ", Values.Select(Text))})";
        using (new TestScope(row).Enter())
        {
            var known = new KnownFactories(factories);
            object?[] arguments = [.. Values, .. parameters.Skip(Values.Count).Select(known.ValueFor)];
            return new([new TheoryDataRow(arguments)]);
        }
    }

    /// <summary>False: what is drawn belongs to the run, and its objects cannot be sent to another process.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
