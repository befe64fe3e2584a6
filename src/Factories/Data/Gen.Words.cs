using Bogus;
using Shakeout.Factories.Data;

namespace Shakeout.Factories;

/// <content>Names and texts, in the locale of the factory. Nothing of it reaches real people.</content>
public sealed partial class Gen
{
    /// <summary>What words are drawn from; the factory says otherwise by its <see cref="DataOptions"/>.</summary>
    internal DataSets Sets = DataSets.Default;

    /// <inheritdoc cref="Localised.Name"/>
    public Names Name => Own.Name;

    /// <inheritdoc cref="Localised.Address"/>
    public Addresses Address => Own.Address;

    /// <inheritdoc cref="Localised.Email"/>
    public string Email => Own.Email;

    /// <inheritdoc cref="Localised.Phone"/>
    public string Phone => Own.Phone;

    /// <inheritdoc cref="Localised.Company"/>
    public string Company => Own.Company;

    /// <inheritdoc cref="Localised.Word"/>
    public string Word => Own.Word;

    /// <inheritdoc cref="Localised.Sentence"/>
    public string Sentence => Own.Sentence;

    /// <inheritdoc cref="Localised.Paragraph"/>
    public string Paragraph => Own.Paragraph;

    /// <inheritdoc cref="Localised.Url"/>
    public string Url => Own.Url;

    /// <summary>
    /// The data sets of Bogus for all that is missing here, such as <c>f.Bogus.Commerce.ProductName()</c>, drawn from the same seed.
    /// Slower than the rest of <see cref="Gen"/>, and Bogus takes a lock of the whole process for each draw. What it draws is not
    /// sifted by the deny-list, and its e-mails and phone numbers can be those of real people.
    /// </summary>
    /// <remarks>Use it where it is asked for: it belongs to this thread, and the next rule draws from it too.</remarks>
    public Faker Bogus => Own.Bogus;

    private Localised Own => new(this, Sets.Own);

    /// <inheritdoc cref="Localised.Words"/>
    public string Words(int count) => Own.Words(count);

    /// <summary>Names and texts of another locale: <c>f.Locale("de").Name.Full</c>.</summary>
    /// <param name="name">A locale of Bogus, such as <c>de</c>, <c>pt_BR</c> or <c>ja</c>. What it lacks is drawn from its language, then from English.</param>
    /// <exception cref="FactoryException">There is no such locale.</exception>
    public Localised Locale(string name) => new(this, Sets.Find(name) ?? throw new FactoryException(
        $"'{Member}' draws from the locale '{name}', and there is none of that name. Known: {DataSets.KnownLocales}."));
}
