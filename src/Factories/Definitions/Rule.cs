using System.Linq.Expressions;
using System.Reflection;

namespace Shakeout.Factories.Definitions;

/// <summary>How one member gets its value.</summary>
/// <param name="Name">The member, or the parameter of the constructor that fills it.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record Rule(string Name, Type Type)
{
    /// <summary>The property or field; null where a constructor's parameter has none of its name.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>The parameter of the constructor or factory method that takes the value; null where the member is set.</summary>
    public ParameterInfo? Parameter { get; init; }

    /// <summary>The rule, over <see cref="Template.F"/> and the shape's own <c>me</c>; null for a member without one.</summary>
    public Expression? Body { get; init; }

    /// <summary>Whether it is no member, but a typed parameter of the factory.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Where it stands, as <c>Explain</c> says it.</summary>
    public string Origin { get; init; } = "template";

    /// <summary>Why there is no rule where there should be one; null if all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the member is a collection that can be filled and not replaced.</summary>
    public bool IsFilled { get; init; }
}
