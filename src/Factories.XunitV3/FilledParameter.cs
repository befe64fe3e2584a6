using System.Linq.Expressions;
using System.Reflection;
using Shakeout.CurrentTest;
using Shakeout.Factories.Building;
using Shakeout.Factories.Data;
using Shakeout.Factories.Data.Filling;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.XunitV3;

/// <summary>The value of a parameter that no factory builds: as members without a rule are filled.</summary>
internal static class FilledParameter
{
    /// <summary>Draws it from a stream of its own, so that no other parameter moves it.</summary>
    public static object? Value(ParameterInfo parameter)
    {
        var f = Expression.Parameter(typeof(Gen), "f");
        var filled = new Filler(new FillOptions(), f).Fill(Opening.Of(parameter.Member.DeclaringType!, parameter));
        if (filled.Problem is { } problem)
            throw new FactoryException(problem);
        var key = RandomStream.Mix(TestData.Of(TestScope.Current).Key, StableHash.Of(parameter.Name!));
        var draw = Expression.Lambda<Func<Gen, object?>>(Expression.Convert(filled.Value!, typeof(object)), f).Compile(preferInterpretation: true);
        return draw(new Gen(key, Settings.FixedNow, $"{parameter.Member.Name}({parameter.Name})"));
    }
}
