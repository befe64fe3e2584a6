using Shakeout.Factories;

namespace Shakeout.Docs.Tests.Snippets.Music;

/// <summary>Factories in the place of a dump.</summary>
public static class Make
{
    #region lookups
    public static readonly Factory<Genre> Genres =
        Factory.For<Genre>((f, me) => new() { Name = f.Pick("Rock", "Jazz", "Metal", "Classical") }).Key(genre => genre.Name);

    public static readonly Factory<MediaType> MediaTypes =
        Factory.For<MediaType>((f, me) => new() { Name = f.Pick("MPEG audio file", "AAC audio file") }).Key(type => type.Name);
    #endregion

    #region music
    public static readonly Factory<Artist> Artists = Factory.For<Artist>((f, me) => new() { Name = f.Company });

    public static readonly Factory<Album> Albums = Factory.For<Album>((f, me) => new()
    {
        Title = f.Words(3),
        Artist = f.One(Artists),
        Tracks = f.Many(Tracks, f.Param<Length>().Tracks),
    });

    public static readonly Factory<Track> Tracks = Factory.For<Track>((f, me) => new()
    {
        Name = f.Words(2),
        Album = f.Parent<Album>(),
        MediaType = f.One(MediaTypes),
        Genre = f.One(Genres),
        Composer = f.Maybe(f.Name.Full),
        Milliseconds = f.Int(90_000, 600_000),
        Bytes = me.Milliseconds * 33,
        UnitPrice = f.Pick(0.99m, 1.99m),
    });

    public static readonly Factory<Playlist> Playlists = Factory.For<Playlist>((f, me) => new()
    {
        Name = f.Words(2),
        Tracks = f.Many(Tracks, 5),
    });
    #endregion

    #region sales
    public static readonly Factory<Employee> Employees = Factory.For<Employee>((f, me) => new()
    {
        FirstName = f.Name.First,
        LastName = f.Name.Last,
        Title = "Sales Support Agent",
        HireDate = f.Past(3_000).UtcDateTime,
        Email = f.Unique($"agent{f.Seq}@example.test"),
    });

    public static readonly Factory<Customer> Customers = Factory.For<Customer>((f, me) => new()
    {
        FirstName = f.Name.First,
        LastName = f.Name.Last,
        Address = f.Address.Street,
        City = f.Address.City,
        Country = f.Address.Country,
        Email = f.Unique($"customer{f.Seq}@example.test"),
        SupportRep = f.One(Employees),
    });

    public static readonly Factory<Invoice> Invoices = Factory.For<Invoice>((f, me) => new()
    {
        Customer = f.One(Customers),
        InvoiceDate = f.Past(1_800).UtcDateTime,
        BillingAddress = me.Customer.Address,
        BillingCity = me.Customer.City,
        BillingCountry = me.Customer.Country,
        Lines = f.Many(InvoiceLines, f.Param<Length>().Lines),
        Total = me.Lines.Sum(line => line.UnitPrice * line.Quantity),
    });

    public static readonly Factory<InvoiceLine> InvoiceLines = Factory.For<InvoiceLine>((f, me) => new()
    {
        Invoice = f.Parent<Invoice>(),
        Track = f.One(Tracks),
        UnitPrice = me.Track.UnitPrice,
        Quantity = 1,
    });
    #endregion
}

#region length
/// <summary>How many tracks an album has, and how many lines an invoice.</summary>
public sealed record Length(int Tracks = 10, int Lines = 3);
#endregion
