using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories;

/// <summary>Defines factories.</summary>
/// <remarks>
/// A factory is the object that one would write, as a template. Other members are read through <c>me</c>, in any order.
/// <code>
/// public static class Make
/// {
///     public static readonly Factory&lt;Order&gt; Orders = Factory.For&lt;Order&gt;((f, me) => new()
///     {
///         Number = $"ORD-{f.Seq:D6}",
///         Customer = f.One(Customers),
///         Total = me.Lines.Sum(line => line.Price),
///     });
///
///     public static readonly Factory&lt;Customer&gt; Customers =
///         Factory.For&lt;Customer&gt;((f, me) => new() { Name = f.Name.Full, Email = f.Unique($"{me.Name}@example.test") });
/// }
/// </code>
/// <code>
/// var order = Make.Orders.With(order => order.Status, Status.Paid).Build();
/// </code>
/// </remarks>
public static partial class Factory
{
    /// <summary>A factory with a template: an object initialiser, a constructor, or a static method that makes the object.</summary>
    /// <param name="template">The object, with <c>f</c> to draw from and <c>me</c> to read the other members.</param>
    /// <param name="name">What it is called in messages, and what its data belong to: by default the field that it defines.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Factory<T> For<T>(Expression<Func<Gen, T, T>> template, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(template);
        var me = Expression.Parameter(typeof(T), "me");
        var read = Template.Read(template, me);
        return new(new(Identity.Of(name, Identity.CallingType(1), typeof(T)), typeof(T), me)
        {
            Construction = read.Construction,
            Rules = read.Rules,
            Problems = read.Problems,
        });
    }

    /// <summary>
    /// A factory without a template, for types that none can write: private constructors and setters serve as well. Give it
    /// rules with <see cref="Factory{T}.With{V}(Expression{Func{T, V}}, Expression{Func{Gen, T, V}}, string)"/>: it takes
    /// the constructor with the most parameters that have one.
    /// </summary>
    /// <param name="name">What it is called in messages, and what its data belong to: by default the field that it defines.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Factory<T> For<T>([CallerMemberName] string name = "")
        where T : class
        => new(new(Identity.Of(name, Identity.CallingType(1), typeof(T)), typeof(T), Expression.Parameter(typeof(T), "me")));
}
