using System.Linq.Expressions;
using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>Makes a handler for an event of any delegate type: it passes what came with the event on as one value.</summary>
/// <remarks>
/// The value: the argument; for several a tuple of them; null for none. A first argument named <c>sender</c> is left out.
/// </remarks>
internal static class EventHandlers
{
    private const int MostArguments = 7;

    /// <summary>The handler.</summary>
    /// <exception cref="FixtureException">No handler of ours can fit the delegate type.</exception>
    public static Delegate Make(EventInfo ev, Action<object?> seen)
    {
        var signature = ev.EventHandlerType!.GetMethod("Invoke")!;
        Refuse(ev, signature);
        var parameters = signature.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name)).ToArray();
        var value = Expression.Convert(Value([.. Told(signature).Select(parameter => parameters[parameter.Position])]), typeof(object));
        var call = Expression.Invoke(Expression.Constant(seen), value);
        return Expression.Lambda(ev.EventHandlerType, call, parameters).Compile();
    }

    /// <summary>The type of the value that <see cref="Make"/> passes on.</summary>
    public static Type ValueType(EventInfo ev)
    {
        var types = Told(ev.EventHandlerType!.GetMethod("Invoke")!).Select(Bare).ToArray();
        return types.Length switch
        {
            0 => typeof(object),
            1 => types[0],
            _ => TupleOf(types),
        };
    }

    private static IEnumerable<ParameterInfo> Told(MethodInfo signature)
        => signature.GetParameters().Where(parameter => parameter is not { Position: 0, Name: "sender" });

    private static Expression Value(IReadOnlyList<ParameterExpression> arguments) => arguments.Count switch
    {
        0 => Expression.Constant(null),
        1 => arguments[0],
        _ => Expression.New(TupleOf([.. arguments.Select(argument => argument.Type)]).GetConstructors().Single(), arguments),
    };

    private static Type TupleOf(Type[] types) => (types.Length switch
    {
        2 => typeof(ValueTuple<,>),
        3 => typeof(ValueTuple<,,>),
        4 => typeof(ValueTuple<,,,>),
        5 => typeof(ValueTuple<,,,,>),
        6 => typeof(ValueTuple<,,,,,>),
        _ => typeof(ValueTuple<,,,,,,>),
    }).MakeGenericType(types);

    private static Type Bare(ParameterInfo parameter)
        => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private static void Refuse(EventInfo ev, MethodInfo signature)
    {
        var why = signature.ReturnType != typeof(void) ? $"its handlers return {TypeText.Of(signature.ReturnType)}, and a watcher would have to answer"
            : signature.GetParameters().FirstOrDefault(parameter => parameter.IsOut) is { } output ? $"its handlers must set '{output.Name}'"
            : signature.GetParameters().FirstOrDefault(CannotBeKept) is { } fleeting ? $"'{fleeting.Name}' cannot outlive the event"
            : Told(signature).Count() > MostArguments ? $"it has more than {MostArguments} arguments"
            : null;
        if (why is not null)
            throw new FixtureException($"Event '{TypeText.Of(ev.DeclaringType!)}.{ev.Name}' cannot be watched: {why}.\nSubscribe to it in the test.");
    }

    private static bool CannotBeKept(ParameterInfo parameter) => Bare(parameter) is { IsByRefLike: true } or { IsPointer: true };
}
