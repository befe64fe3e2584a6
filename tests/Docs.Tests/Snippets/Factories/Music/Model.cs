namespace Shakeout.Docs.Tests.Snippets.Music;

/// <summary>The tables of a music shop as classes, one each; the playlists' join table needs none.</summary>
public sealed class Artist
{
    public int ArtistId { get; set; }

    public required string Name { get; init; }
}

public sealed class Album
{
    public int AlbumId { get; set; }

    public required string Title { get; init; }

    public required Artist Artist { get; init; }

    public List<Track> Tracks { get; set; } = [];
}

public sealed class Genre
{
    public int GenreId { get; set; }

    public required string Name { get; init; }
}

public sealed class MediaType
{
    public int MediaTypeId { get; set; }

    public required string Name { get; init; }
}

public sealed class Track
{
    public int TrackId { get; set; }

    public required string Name { get; init; }

    public Album? Album { get; init; }

    public required MediaType MediaType { get; init; }

    public Genre? Genre { get; init; }

    public string? Composer { get; init; }

    public int Milliseconds { get; init; }

    public int? Bytes { get; init; }

    public decimal UnitPrice { get; init; }
}

public sealed class Playlist
{
    public int PlaylistId { get; set; }

    public required string Name { get; init; }

    public List<Track> Tracks { get; set; } = [];
}

public sealed class Employee
{
    public int EmployeeId { get; set; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string? Title { get; init; }

    public Employee? ReportsTo { get; init; }

    public DateTime? HireDate { get; init; }

    public string? Email { get; init; }
}

public sealed class Customer
{
    public int CustomerId { get; set; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string? Address { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public required string Email { get; init; }

    public Employee? SupportRep { get; init; }
}

public sealed class Invoice
{
    public int InvoiceId { get; set; }

    public required Customer Customer { get; init; }

    public DateTime InvoiceDate { get; init; }

    public string? BillingAddress { get; init; }

    public string? BillingCity { get; init; }

    public string? BillingCountry { get; init; }

    public List<InvoiceLine> Lines { get; set; } = [];

    public decimal Total { get; set; }
}

public sealed class InvoiceLine
{
    public int InvoiceLineId { get; set; }

    public required Invoice Invoice { get; init; }

    public required Track Track { get; init; }

    public decimal UnitPrice { get; init; }

    public int Quantity { get; init; }
}
