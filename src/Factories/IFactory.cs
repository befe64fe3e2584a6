using Shakeout.Factories.Definitions;

namespace Shakeout.Factories;

/// <summary>A factory, whatever it builds.</summary>
internal interface IFactory
{
    /// <summary>What it builds by.</summary>
    Shape Shape { get; }

    /// <summary>Values given for members, by slot.</summary>
    object?[]? Given { get; }

    /// <summary>Builds one.</summary>
    object BuildOne();
}
