using System.Linq.Expressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>What a member gets of whose name nothing is known.</summary>
internal static class ByType
{
    private static readonly Dictionary<Type, LambdaExpression> Rules = new LambdaExpression[]
    {
        Rule(f => f.Words(2)),
        Rule(f => f.Int(1, 1_000)),
        Rule(f => f.Long(1, 1_000_000)),
        Rule(f => (short)f.Int(1, 1_000)),
        Rule(f => (byte)f.Int(0, byte.MaxValue)),
        Rule(f => (sbyte)f.Int(0, sbyte.MaxValue)),
        Rule(f => (ushort)f.Int(1, 1_000)),
        Rule(f => (uint)f.Int(1, 1_000)),
        Rule(f => (ulong)f.Long(1, 1_000_000)),
        Rule(f => f.Decimal(0, 1_000, 2)),
        Rule(f => f.Double(0, 1_000)),
        Rule(f => (float)f.Double(0, 1_000)),
        Rule(f => f.Bool(0.5)),
        Rule(f => (char)f.Int('a', 'z')),
        Rule(f => f.Guid),
        Rule(f => f.Past(365)),
        Rule(f => f.Past(365).UtcDateTime),
        Rule(f => DateOnly.FromDateTime(f.Past(365).UtcDateTime)),
        Rule(f => TimeSpan.FromSeconds(f.Int(1, 86_400))),
        Rule(f => TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(f.Int(0, 86_399)))),
        Rule(f => f.Bytes(16)),
        Rule(f => new Uri(f.Url)),
    }.ToDictionary(rule => rule.ReturnType);

    /// <summary>The rule for a type, over a generator; null if it is no simple one.</summary>
    public static Expression? Of(Type type, Expression gen)
        => type.IsEnum ? Expression.Call(gen, nameof(Gen.Enum), [type]) : Rules.TryGetValue(type, out var rule) ? Parameters.Replace(rule, gen) : null;

    private static Expression<Func<Gen, T>> Rule<T>(Expression<Func<Gen, T>> rule) => rule;
}
