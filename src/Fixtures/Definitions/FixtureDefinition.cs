using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Definitions;

/// <summary>A fixture as it is declared.</summary>
/// <param name="Source">The constructor or the method that makes it.</param>
/// <param name="Gives">The type that it is asked for by.</param>
/// <param name="Declared">What its attribute says.</param>
internal sealed record FixtureDefinition(MethodBase Source, Type Gives, FixtureAttribute Declared)
{
    /// <summary>Its name: that of the class or of the method.</summary>
    public string Name { get; } = Source is ConstructorInfo ? TypeText.Simple(Source.DeclaringType!) : Source.Name;

    /// <summary>The parameters that it is made from.</summary>
    public IReadOnlyList<FixtureParameter> Parameters { get; } = [.. Source.GetParameters().Select(FixtureParameter.Of)];

    /// <summary>How long it lives.</summary>
    public Scope Scope => Declared.Scope;

    /// <summary>The assembly that declares it.</summary>
    public Assembly Assembly => Source.DeclaringType!.Assembly;

    /// <summary>The class whose tests it serves, when it is declared inside one.</summary>
    public Type? ServesClass { get; } = ClassServedBy(Source);

    /// <summary>Which tests it serves.</summary>
    public ServedTests Serves => new(ServesClass, Declared.Within, Assembly);

    /// <summary>Whether only some tests of the assembly see it.</summary>
    public bool IsLocal => ServesClass is not null || Declared.Within is not null;

    /// <summary>Whether there may be anything to do in its teardown.</summary>
    public bool HasTeardown { get; } = MayTearDown(Source);

    /// <summary>Where it is declared, for messages.</summary>
    public string Place => Source is ConstructorInfo
        ? $"class {Source.DeclaringType!.FullName}"
        : $"{Source.DeclaringType!.FullName}.{Source.Name}";

    /// <inheritdoc/>
    public bool Equals(FixtureDefinition? other) => Source == other?.Source;

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode();

    private static Type? ClassServedBy(MethodBase source)
    {
        var holder = source is ConstructorInfo ? source.DeclaringType!.DeclaringType : source.DeclaringType;
        // A static class has no tests: it stands for what it is declared inside.
        while (holder is { IsAbstract: true, IsSealed: true })
            holder = holder.DeclaringType;
        return holder;
    }

    // An object of an open type may be disposable though its declared type is not.
    private static bool MayTearDown(MethodBase source)
    {
        if (source is ConstructorInfo constructor)
            return IsDisposable(constructor.DeclaringType!);
        var form = FixtureForm.Of((MethodInfo)source);
        return form is { Kind: FormKind.Sequence or FormKind.AsyncSequence } or { Gives: not { IsSealed: true } } || IsDisposable(form.Gives);
    }

    private static bool IsDisposable(Type type) => type.IsAssignableTo(typeof(IDisposable)) || type.IsAssignableTo(typeof(IAsyncDisposable));
}
