using System.Reflection;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>All about a test method that decides what it asks for, besides its class.</summary>
/// <param name="Parameters">Its parameters, where they may be fixtures.</param>
/// <param name="HasInstance">Whether its class is made for it, and so has its constructor's requests.</param>
/// <param name="HasData">Whether it is a theory: then what is no fixture is data.</param>
internal readonly record struct Signature(ParameterInfo[] Parameters, bool HasInstance, bool HasData)
{
    /// <summary>Reads it.</summary>
    public static Signature Of(IXunitTestMethod method)
    {
        var attribute = method.FactAttributes.FirstOrDefault();
        return new(
            attribute is FixtureFactAttribute or FixtureTheoryAttribute ? method.Method.GetParameters() : [],
            !method.Method.IsStatic, attribute is ITheoryAttribute);
    }

    /// <inheritdoc/>
    public bool Equals(Signature other)
    {
        if (HasInstance != other.HasInstance || HasData != other.HasData || Parameters.Length != other.Parameters.Length)
            return false;
        for (var index = 0; index < Parameters.Length; index++)
            if (Parameters[index].ParameterType != other.Parameters[index].ParameterType)
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parameters.Length, HasInstance, HasData);
}
