using System.Globalization;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Planning;

/// <summary>A parameter of a parametrised fixture: one of its values is picked for each variant of a test.</summary>
/// <param name="Definition">The fixture.</param>
/// <param name="Parameter">The parameter with its values.</param>
internal sealed record Choice(FixtureDefinition Definition, FixtureParameter Parameter)
{
    /// <summary>What stands before the value: the fixture, and the parameter where it has several.</summary>
    public string Label => Definition.Parameters.Count(parameter => parameter.Kind == ParameterKind.Value) > 1
        ? $"{Definition.Name}.{Parameter.Name}"
        : Definition.Name;

    /// <summary>A value as it stands in a test's name.</summary>
    public string TextOf(int pick) => Parameter.Values[pick] switch
    {
        null => "null",
        Type type => TypeText.Simple(type),
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? "",
    };
}
