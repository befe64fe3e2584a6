using System.Reflection;
using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>Makes the instances of one fixture, in the form in which it is declared.</summary>
internal sealed class FixtureMaker
{
    private readonly Func<object?[], object?> _invoke;
    private readonly FormKind _form;
    private readonly MethodInfo? _opener;

    /// <param name="definition">The fixture.</param>
    /// <param name="initialisation">The second step of set-up that some objects have; null for none.</param>
    public FixtureMaker(FixtureDefinition definition, Initialisation? initialisation)
    {
        if (definition.Source is not MethodInfo method)
        {
            var constructor = ConstructorInvoker.Create((ConstructorInfo)definition.Source);
            _invoke = arguments => constructor.Invoke(arguments.AsSpan());
            IsImmediate = definition.Declared.SetUpTimeout == 0 && initialisation?.Of.IsAssignableFrom(definition.Source.DeclaringType) != true;
            return;
        }

        var invoker = MethodInvoker.Create(method);
        _invoke = arguments => invoker.Invoke(null, arguments.AsSpan());
        (_form, var gives) = FixtureForm.Of(method);
        _opener = _form == FormKind.Value ? null : typeof(Opening).GetMethod(_form.ToString())!.MakeGenericMethod(gives!);
    }

    /// <summary>Whether there is nothing to wait for: its constructor is all.</summary>
    public bool IsImmediate { get; }

    /// <summary>Sets up an instance for which there is nothing to wait.</summary>
    /// <param name="arguments">For each parameter of the fixture.</param>
    public MadeFixture MakeAtOnce(object?[] arguments) => MadeFixture.Owned(_invoke(arguments));

    /// <summary>Sets up an instance.</summary>
    /// <param name="arguments">For each parameter of the fixture.</param>
    /// <param name="cancellation">Passed on to an async sequence.</param>
    public async ValueTask<MadeFixture> MakeAsync(object?[] arguments, CancellationToken cancellation)
    {
        var result = _invoke(arguments);
        if (_form != FormKind.Value && result is null)
            throw new FixtureException("It returned null instead of a task or a sequence.");
        var made = _form == FormKind.Value
            ? MadeFixture.Owned(result)
            : await (ValueTask<MadeFixture>)_opener!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [result, cancellation], null)!;
        // What it was given and hands on belongs to the fixture that gave it.
        return made.IsOwned && arguments.Contains(made.Value, ReferenceEqualityComparer.Instance) ? new(made.Value, Teardown: null) : made;
    }

    // Called by the name of the form.
    private static class Opening
    {
        public static async ValueTask<MadeFixture> Task<T>(object result, CancellationToken _)
            => MadeFixture.Owned(result is Task<T> task ? await task : await (ValueTask<T>)result);

        public static async ValueTask<MadeFixture> Sequence<T>(object result, CancellationToken _)
        {
            var sequence = ((IEnumerable<T>)result).GetEnumerator();
            var teardown = new SequenceEnd(() => new(sequence.MoveNext()), () => Disposed(sequence));
            return await teardown.StartAsync() ? new(sequence.Current, teardown) : throw YieldedNothing();
        }

        public static async ValueTask<MadeFixture> AsyncSequence<T>(object result, CancellationToken cancellation)
        {
            var sequence = ((IAsyncEnumerable<T>)result).GetAsyncEnumerator(cancellation);
            var teardown = new SequenceEnd(sequence.MoveNextAsync, sequence.DisposeAsync);
            return await teardown.StartAsync() ? new(sequence.Current, teardown) : throw YieldedNothing();
        }

        private static ValueTask Disposed(IDisposable sequence)
        {
            sequence.Dispose();
            return default;
        }

        private static FixtureException YieldedNothing()
            => new("It ended without a yield. A fixture method yields the fixture once, between set-up and teardown.");
    }
}
