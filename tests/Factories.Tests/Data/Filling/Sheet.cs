using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using Shakeout.Factories.Data;
using Shakeout.Factories.Data.Filling;

namespace Shakeout.Factories.Tests.Data.Filling;

/// <summary>A type with every property filled, as a text: each property with its value and where it comes from.</summary>
internal static class Sheet
{
    public static string Of<T>(FillOptions? options = null, ulong key = 42)
    {
        var f = Expression.Parameter(typeof(Gen), "f");
        var filler = new Filler(options ?? new FillOptions(), f);
        return string.Join('\n', typeof(T).GetProperties().Select(property =>
        {
            var filled = filler.Fill(Opening.Of(property));
            return filled.Problem ?? $"{property.Name} = {Shown(Draw(filled.Value, f, key))} ({filled.Origin})";
        }));
    }

    /// <summary>Values of one property, drawn from one stream.</summary>
    public static IReadOnlyList<TValue> Values<T, TValue>(string property, int count)
    {
        var f = Expression.Parameter(typeof(Gen), "f");
        var filled = new Filler(new FillOptions(), f).Fill(Opening.Of(typeof(T).GetProperty(property)!));
        return Drawing.Many(count, Expression.Lambda<Func<Gen, TValue>>(filled.Value!, f).Compile());
    }

    private static object? Draw(Expression? value, ParameterExpression f, ulong key)
        => value is null ? null : Expression.Lambda<Func<Gen, object?>>(Expression.Convert(value, typeof(object)), f).Compile()(Drawing.Gen(key));

    private static string Shown(object? value) => value switch
    {
        null => "null",
        DateTime or DateTimeOffset or DateOnly or TimeOnly => string.Create(CultureInfo.InvariantCulture, $"{value:O}"),
        string or ValueType => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Shown))}]",
        Uri uri => uri.ToString(),
        _ => $"{{ {string.Join(", ", value.GetType().GetProperties().Select(property => $"{property.Name} = {Shown(property.GetValue(value))}"))} }}",
    };
}
