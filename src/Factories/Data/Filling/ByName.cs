using System.Linq.Expressions;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>What a member's name says about its values. <c>BillingCity</c> is a city; <c>Capacity</c> is none.</summary>
internal static class ByName
{
    private static readonly Dictionary<string, LambdaExpression> Texts = Named<string>(new()
    {
        ["Name FullName DisplayName ContactName CustomerName"] = f => f.Name.Full,
        ["FirstName GivenName Forename"] = f => f.Name.First,
        ["LastName Surname FamilyName"] = f => f.Name.Last,
        ["Email EmailAddress Mail MailAddress"] = f => f.Email,
        ["Phone PhoneNumber Telephone Mobile Fax"] = f => f.Phone,
        ["Url Uri Website Homepage Link"] = f => f.Url,
        ["Company CompanyName Employer Organisation Organization"] = f => f.Company,
        ["Street StreetAddress Address AddressLine AddressLine1 Street1"] = f => f.Address.Street,
        ["City Town"] = f => f.Address.City,
        ["PostCode Postcode PostalCode Zip ZipCode"] = f => f.Address.PostCode,
        ["State Province Region"] = f => f.Address.State,
        ["Country CountryName"] = f => f.Address.Country,
        ["CountryCode"] = f => f.Address.CountryCode,
        ["Title Subject Headline ProductName"] = f => f.Words(3),
        ["Comment Summary Note Notes"] = f => f.Sentence,
        ["Description Text Body Content"] = f => f.Paragraph,
        ["Code Sku Token Key Reference"] = f => f.Chars(8),
    });

    private static readonly Dictionary<string, LambdaExpression> Numbers = Named<int>(new()
    {
        ["Age"] = f => f.Int(18, 90),
        ["Quantity Qty Count Amount"] = f => f.Int(1, 10),
        ["Percent Percentage"] = f => f.Int(0, 100),
        ["Year"] = f => f.Int(f.Now.Year - 30, f.Now.Year),
    });

    private static readonly Dictionary<string, LambdaExpression> Decimals = Named<decimal>(new()
    {
        ["Price Amount Cost Total Fee Balance Salary"] = f => f.Money(1, 1_000),
        ["Percent Percentage Rate"] = f => f.Decimal(0, 100, 2),
    });

    private static readonly Dictionary<string, LambdaExpression> Fractions = Named<double>(new()
    {
        ["Latitude Lat"] = f => f.Double(-90, 90),
        ["Longitude Lng Lon"] = f => f.Double(-180, 180),
    });

    private static readonly Dictionary<string, LambdaExpression> Moments = Named<DateTimeOffset>(new()
    {
        ["BirthDate DateOfBirth Birthday BirthDay BornOn BornAt"] = f => f.Between(f.Now.AddYears(-80), f.Now.AddYears(-18)),
        ["Due DueDate DueAt DueOn Expires ExpiresAt ExpiresOn ExpiryDate ValidUntil ValidTo Deadline"] = f => f.Future(90),
    });

    private static readonly Dictionary<Type, Dictionary<string, LambdaExpression>> Tables = new()
    {
        [typeof(string)] = Texts,
        [typeof(int)] = Numbers,
        [typeof(decimal)] = Decimals,
        [typeof(double)] = Fractions,
        [typeof(DateTimeOffset)] = Moments,
    };

    /// <summary>The types that take the rules of another one, and how its values become theirs.</summary>
    private static readonly Dictionary<Type, LambdaExpression> Kin = new LambdaExpression[]
    {
        Becomes((int number) => (long)number),
        Becomes((int number) => (short)number),
        Becomes((double number) => (float)number),
        Becomes((DateTimeOffset moment) => moment.UtcDateTime),
        Becomes((DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime)),
    }.ToDictionary(conversion => conversion.ReturnType);

    /// <summary>The rule for a name, over a generator; the longest known name wins with which it ends. Null if it says nothing.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="type">The type of the rule's values.</param>
    /// <param name="gen">What the rule draws from.</param>
    public static Expression? Of(string name, Type type, Expression gen)
    {
        if (Kin.TryGetValue(type, out var conversion))
            return Of(name, conversion.Parameters[0].Type, gen) is { } value ? Parameters.Replace(conversion, value) : null;
        var rule = Tables.GetValueOrDefault(type)?.Where(known => IsEnd(name, known.Key)).OrderByDescending(known => known.Key.Length).FirstOrDefault().Value;
        return rule is null ? null : Parameters.Replace(rule, gen);
    }

    private static bool IsEnd(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (name.Length == end.Length || char.IsUpper(name[^end.Length]) || name[^(end.Length + 1)] == '_');

    private static Dictionary<string, LambdaExpression> Named<T>(Dictionary<string, Expression<Func<Gen, T>>> rules)
        => rules.SelectMany(rule => rule.Key.Split(' ').Select(name => (name, rule.Value)))
            .ToDictionary(rule => rule.name, rule => (LambdaExpression)rule.Value, StringComparer.Ordinal);

    private static Expression<Func<TFrom, TTo>> Becomes<TFrom, TTo>(Expression<Func<TFrom, TTo>> conversion) => conversion;
}
