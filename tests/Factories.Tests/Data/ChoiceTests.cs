using System.Globalization;

namespace Shakeout.Factories.Tests.Data;

/// <summary>Values that are chosen, and values that are only sometimes there.</summary>
public sealed class ChoiceTests
{
    private static readonly Factory<Parcel> Parcels = Factory.For<Parcel>((f, me) => new()
    {
        Size = f.Weighted(f.Weight(8, "S"), f.Weight(2, "L"), f.Weight(0, "XL")),
        Sender = f.Maybe(f.One(Senders), 0.25),
        Weight = f.Maybe(f.Int(1, 9), 0.75),
        Insured = f.Maybe(true, 0),
    });

    private static readonly Factory<Sender> Senders = Factory.For<Sender>((f, me) => new() { Number = f.Seq });

    [Fact]
    public void Each_comes_as_often_as_it_weighs()
    {
        using var scope = Shop.Told.Scope();

        var parcels = Parcels.Build(1000);

        string.Join(", ", parcels.CountBy(parcel => parcel.Size).OrderBy(size => size.Key).Select(size => $"{size.Key} {size.Value}")).ShouldBe("L 187, S 813");
        string.Create(CultureInfo.InvariantCulture, $"{parcels.Count(parcel => parcel.Sender is not null)} senders, {parcels.Count(parcel => parcel.Weight is not null)} weights, {parcels.Count(parcel => parcel.Insured is not null)} insured")
            .ShouldBe("248 senders, 753 weights, 0 insured");
    }

    [Fact]
    public void A_factory_in_a_value_that_is_not_there_builds_nothing()
    {
        using var scope = Shop.Told.Scope();

        var senders = Parcels.Build(100).Select(parcel => parcel.Sender?.Number).OfType<int>();

        senders.ShouldBe(Enumerable.Range(1, senders.Count()));
    }

    [Fact]
    public void Weights_that_choose_nothing_are_errors()
    {
        Refused(Parcels.With(parcel => parcel.Size, (f, me) => f.Weighted(f.Weight(0, "S"), f.Weight(0, "L"))))
            .ShouldBe("'ChoiceTests.Parcel.Size' chooses by weight, and all weights are 0. Give one of them more.");
        Refused(Parcels.With(parcel => parcel.Size, (f, me) => f.Weighted(f.Weight(1, "S"), f.Weight(-1, "L"))))
            .ShouldBe("'ChoiceTests.Parcel.Size' gives 'L' the weight -1. Give it 0 or more.");
    }

    private static string Refused(Factory<Parcel> factory) => Should.Throw<FactoryException>(() => factory.Build()).Message;

    private sealed class Parcel
    {
        public string Size { get; init; } = "";

        public Sender? Sender { get; init; }

        public int? Weight { get; init; }

        public bool? Insured { get; init; }
    }

    private sealed class Sender
    {
        public int Number { get; init; }
    }
}
