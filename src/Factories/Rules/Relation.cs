namespace Shakeout.Factories.Rules;

/// <summary>How a rule asks for another object.</summary>
internal enum RelationKind
{
    /// <summary>One object of a factory.</summary>
    One,

    /// <summary>A list of them.</summary>
    Many,

    /// <summary>The object that asked for this one.</summary>
    Parent,
}

/// <summary>What a rule asks other factories for.</summary>
/// <param name="Kind">How.</param>
/// <param name="Type">The type of the object.</param>
/// <param name="Factory">Its factory; null where only the run will tell.</param>
/// <param name="IsCertain">Whether each build asks for it.</param>
internal sealed record Relation(RelationKind Kind, Type Type, IFactory? Factory, bool IsCertain);
