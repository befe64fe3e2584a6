using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Subjects.EfCoreV2;

public sealed class Track
{
    public int Id { get; set; }

    public string Title { get; set; }

    public int Seconds { get; set; }

    public Album Album { get; set; }
}

public sealed class Album
{
    public int Id { get; set; }

    public string Title { get; set; }

    public List<Track> Tracks { get; set; } = [];
}

public sealed class Music(DbContextOptions<Music> options) : DbContext(options)
{
    public DbSet<Album> Albums => Set<Album>();

    public DbSet<Track> Tracks => Set<Track>();
}

/// <summary>A database in memory for one test.</summary>
public abstract class MusicTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    protected MusicTests()
    {
        _connection.Open();
        Music = Open();
        Music.Database.EnsureCreated();
        Music.Albums.Add(new Album
        {
            Title = "First",
            Tracks = [new Track { Title = "Intro", Seconds = 60 }, new Track { Title = "Song", Seconds = 200 }],
        });
        Music.Albums.Add(new Album { Title = "Second", Tracks = [new Track { Title = "Finale", Seconds = 300 }] });
        Music.SaveChanges();
    }

    protected Music Music { get; }

    protected Music Open() => new(new DbContextOptionsBuilder<Music>().UseSqlite(_connection).Options);

    public void Dispose()
    {
        Music.Dispose();
        _connection.Dispose();
    }
}

public class AlbumTests : MusicTests
{
    [Fact]
    public void All_are_listed() => Assert.Equal(2, Music.Albums.Count());

    [Theory]
    [InlineData("First", 2)]
    [InlineData("Second", 1)]
    public void Each_has_its_tracks(string title, int tracks) =>
        Assert.Equal(tracks, Music.Albums.Include(album => album.Tracks).Single(album => album.Title == title).Tracks.Count);

    [Fact]
    public void One_can_be_added()
    {
        Music.Albums.Add(new Album { Title = "Third" });
        Music.SaveChanges();
        using var later = Open();
        Assert.Equal(3, later.Albums.Count());
    }

    [Fact]
    public void One_can_be_renamed()
    {
        Music.Albums.Single(album => album.Title == "First").Title = "Debut";
        Music.SaveChanges();
        using var later = Open();
        Assert.True(later.Albums.Any(album => album.Title == "Debut"));
    }

    [Fact]
    public void One_can_be_removed()
    {
        Music.Tracks.RemoveRange(Music.Tracks.Where(track => track.Album.Title == "Second"));
        Music.Albums.Remove(Music.Albums.Single(album => album.Title == "Second"));
        Music.SaveChanges();
        Assert.Equal(["First"], Music.Albums.Select(album => album.Title));
    }

    [Fact]
    public async Task One_is_found_by_its_key() => Assert.NotNull(await Music.Albums.FindAsync(1));
}

public class TrackTests : MusicTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(100, 2)]
    [InlineData(250, 1)]
    [InlineData(400, 0)]
    public void Long_ones_are_found(int seconds, int tracks) =>
        Assert.Equal(tracks, Music.Tracks.Count(track => track.Seconds > seconds));

    [Fact]
    public void They_are_sorted_by_length() =>
        Assert.Equal(["Intro", "Song", "Finale"], Music.Tracks.OrderBy(track => track.Seconds).Select(track => track.Title));

    [Fact]
    public void They_know_their_album() =>
        Assert.Equal("Second", Music.Tracks.Where(track => track.Title == "Finale").Select(track => track.Album.Title).Single());

    [Fact]
    public void One_can_move_to_another_album()
    {
        var track = Music.Tracks.Single(track => track.Title == "Song");
        track.Album = Music.Albums.Single(album => album.Title == "Second");
        Music.SaveChanges();
        using var later = Open();
        Assert.Equal(2, later.Tracks.Count(other => other.Album.Title == "Second"));
    }
}

public class LengthTests : MusicTests
{
    [Fact]
    public void The_whole_takes_its_time() => Assert.Equal(560, Music.Tracks.Sum(track => track.Seconds));

    [Theory]
    [InlineData("First", 260)]
    [InlineData("Second", 300)]
    public void An_album_takes_its_time(string title, int seconds) =>
        Assert.Equal(seconds, Music.Tracks.Where(track => track.Album.Title == title).Sum(track => track.Seconds));

    [Fact]
    public void The_longest_is_known() => Assert.Equal(300, Music.Tracks.Max(track => track.Seconds));
}
