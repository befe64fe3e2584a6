using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories.Building;

/// <summary>
/// Code that is interpreted at first and compiled when it has run often: to compile takes as long as to interpret a thousand
/// times, and most factories of a suite build less.
/// </summary>
/// <param name="write">Writes the code.</param>
internal sealed class Tiered<T>(Func<Expression<T>> write)
    where T : Delegate
{
    private const int RunsBeforeCompiling = 2_000;

    private T? _run;
    private volatile bool _isCompiled;
    private int _runs;

    /// <summary>The code, for one run.</summary>
    public T Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _isCompiled ? _run! : Interpreted();
    }

    private T Interpreted()
    {
        if (Interlocked.Increment(ref _runs) == RunsBeforeCompiling)
        {
            _run = NestedLambdas.Compiled(write(), preferInterpretation: false);
            _isCompiled = true;
        }

        return _run ??= NestedLambdas.Compiled(write(), preferInterpretation: true);
    }
}
