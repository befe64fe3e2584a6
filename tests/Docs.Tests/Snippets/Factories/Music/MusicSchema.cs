namespace Shakeout.Docs.Tests.Snippets.Music;

/// <summary>The tables, without a row.</summary>
internal static class MusicSchema
{
    public const string Sqlite = """
        CREATE TABLE artists (artist_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE albums (album_id INTEGER PRIMARY KEY, title TEXT NOT NULL, artist_id INTEGER NOT NULL REFERENCES artists);
        CREATE TABLE genres (genre_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE media_types (media_type_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE tracks (track_id INTEGER PRIMARY KEY, name TEXT NOT NULL, album_id INTEGER REFERENCES albums,
            media_type_id INTEGER NOT NULL REFERENCES media_types, genre_id INTEGER REFERENCES genres, composer TEXT,
            milliseconds INTEGER NOT NULL, bytes INTEGER, unit_price NUMERIC NOT NULL);
        CREATE TABLE playlists (playlist_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE playlist_tracks (playlist_id INTEGER NOT NULL REFERENCES playlists, track_id INTEGER NOT NULL REFERENCES tracks,
            PRIMARY KEY (playlist_id, track_id));
        CREATE TABLE employees (employee_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, title TEXT,
            reports_to INTEGER REFERENCES employees, hire_date TEXT, email TEXT);
        CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, address TEXT,
            city TEXT, country TEXT, email TEXT NOT NULL UNIQUE, support_rep_id INTEGER REFERENCES employees);
        CREATE TABLE invoices (invoice_id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers, invoice_date TEXT NOT NULL,
            billing_address TEXT, billing_city TEXT, billing_country TEXT, total NUMERIC NOT NULL);
        CREATE TABLE invoice_lines (invoice_line_id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoices,
            track_id INTEGER NOT NULL REFERENCES tracks, unit_price NUMERIC NOT NULL, quantity INTEGER NOT NULL);
        """;
}
