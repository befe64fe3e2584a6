using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Linq.Expressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>What the DataAnnotations of a member say about its values.</summary>
internal static class ByAttributes
{
    private const double Endless = 1e9;
    private const double Usual = 1_000;

    private static readonly Expression<Func<Gen, string>> Email = f => f.Email;
    private static readonly Expression<Func<Gen, string>> Url = f => f.Url;
    private static readonly Expression<Func<Gen, string>> Phone = f => f.Phone;

    /// <summary>The rule, over a generator; null if the attributes name no values.</summary>
    public static Expression? Of(Opening opening, Expression gen)
        => opening.Plain == typeof(string) ? Text(opening, gen)
            : opening.Attribute<RangeAttribute>() is { } range ? Between(opening, range, gen) : null;

    private static Expression? Text(Opening opening, Expression gen)
        => opening.Attribute<RegularExpressionAttribute>() is { } expression ? Matching(opening, expression, gen)
            : opening.Attribute<EmailAddressAttribute>() is not null ? Parameters.Replace(Email, gen)
            : opening.Attribute<UrlAttribute>() is not null ? Parameters.Replace(Url, gen)
            : opening.Attribute<PhoneAttribute>() is not null ? Parameters.Replace(Phone, gen) : null;

    private static MethodCallExpression Matching(Opening opening, RegularExpressionAttribute expression, Expression gen)
    {
        var texts = new MatchingTexts(opening.ToString(), expression.Pattern, Lengths.Of(opening));
        return Expression.Call(Expression.Constant(texts), nameof(MatchingTexts.Draw), null, gen);
    }

    private static Expression? Between(Opening opening, RangeAttribute range, Expression gen) => Type.GetTypeCode(opening.Plain) switch
    {
        _ when opening.Plain.IsEnum => null,
        >= TypeCode.SByte and <= TypeCode.UInt64 when Numbers(range) is var (min, max) => Expression.Convert(
            Call(gen, nameof(Gen.Long), (long)min + (range.MinimumIsExclusive ? 1 : 0), (long)max - (range.MaximumIsExclusive ? 1 : 0)), opening.Plain),
        TypeCode.Decimal when Numbers(range) is var (min, max) => Call(gen, nameof(Gen.Money), (decimal)min, (decimal)max),
        TypeCode.Single or TypeCode.Double when Numbers(range) is var (min, max) => Expression.Convert(Call(gen, nameof(Gen.Double), min, max), opening.Plain),
        TypeCode.DateTime => Call(gen, nameof(Gen.Between), Moment(range.Minimum), Moment(range.Maximum)),
        _ => null,
    };

    private static MethodCallExpression Call<T>(Expression gen, string draw, T min, T max)
        => Expression.Call(gen, typeof(Gen).GetMethod(draw, [typeof(T), typeof(T)])!, Expression.Constant(min), Expression.Constant(max));

    /// <summary>The bounds, whatever type the user wrote them in. One such as the largest double means that there is none.</summary>
    private static (double Min, double Max) Numbers(RangeAttribute range)
    {
        var (min, max) = (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));
        return (min > -Endless, max < Endless) switch
        {
            (true, true) => (min, max),
            (true, false) => (min, min + Usual),
            (false, true) => (max - Usual, max),
            (false, false) => (0, Usual),
        };
    }

    private static DateTime Moment(object bound) => DateTime.SpecifyKind(Convert.ToDateTime(bound, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
