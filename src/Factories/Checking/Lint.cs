using System.Reflection;
using Shakeout.CurrentTest;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Checking;

/// <summary>Tries every factory of some classes, with every trait.</summary>
/// <param name="types">The classes.</param>
internal sealed class Lint(IReadOnlyList<Type> types)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Tries them.</summary>
    /// <exception cref="FactoryException">What is wrong, all of it.</exception>
    public void Run()
    {
        using var scope = new TestScope("check").Enter();
        var problems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields())
        {
            if (Read(field, problems) is not { } factory)
                continue;
            Try(factory.Shape.Identity.Name, factory, problems);
            foreach (var trait in Traits().Where(trait => trait.GetParameters()[0].ParameterType == factory.GetType()))
                TryTrait(factory, trait, problems);
        }

        // What is wrong in a factory is wrong with each of its traits: it is told once.
        var told = problems.GroupBy(problem => problem.Value).Select(same => $"{string.Join(", ", same.Select(problem => problem.Key))}:\n{Indented(same.Key)}").ToList();
        if (told.Count > 0)
            throw new FactoryException(string.Join("\n\n", told));
    }

    private IEnumerable<FieldInfo> Fields()
        => types.Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Static).Where(field => typeof(IFactory).IsAssignableFrom(field.FieldType)));

    private static IFactory? Read(FieldInfo field, SortedDictionary<string, string> problems)
    {
        try
        {
            return (IFactory?)field.GetValue(null);
        }
        catch (Exception failure) when (failure is TargetInvocationException or TypeInitializationException)
        {
            var cause = failure.GetBaseException();
            problems[$"{TypeText.Of(field.DeclaringType!)}.{field.Name.TrimStart('<').Split('>')[0]}"] = $"The static fields of its class could not be set: {TypeText.Of(cause.GetType())}: {cause.Message}";
            return null;
        }
    }

    // An extension member compiles to a static method that takes what it extends.
    private IEnumerable<MethodInfo> Traits()
        => types.Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetMethods(Static)).Where(method => !method.IsGenericMethod && method.GetParameters() is [var only]
            && typeof(IFactory).IsAssignableFrom(only.ParameterType) && method.ReturnType == only.ParameterType);

    private static void TryTrait(IFactory factory, MethodInfo trait, SortedDictionary<string, string> problems)
    {
        var name = $"{factory.Shape.Identity.Name}.{(trait.Name.StartsWith("get_", StringComparison.Ordinal) ? trait.Name[4..] : trait.Name)}";
        try
        {
            Try(name, (IFactory)trait.Invoke(null, [factory])!, problems);
        }
        catch (TargetInvocationException failure)
        {
            problems[name] = $"The trait threw {TypeText.Of(failure.InnerException!.GetType())}: {failure.InnerException.Message}";
        }
    }

    private static void Try(string name, IFactory factory, SortedDictionary<string, string> problems)
    {
        try
        {
            factory.BuildOne();
        }
        catch (FactoryException failure)
        {
            problems[name] = failure.Message;
        }
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length > 0 ? $"  {line}" : line));
}
