using Shakeout.Fixtures.Machine;

namespace Bookshop.Tests;

#region built-in
public class RestartTests
{
    [FixtureFact]
    public void What_the_catalogue_holds_is_there_the_next_morning(TemporaryFolder folder, EnvironmentVariables variables)
    {
        variables.Set("BOOKSHOP_DATABASE", folder.PathOf("shop.db"));
        var book = Make.Books.Build();
        using (var evening = BookshopDatabase.Open())
            new Catalogue(evening).Add(book);
        using var morning = BookshopDatabase.Open();
        Assert.Equal(book, new Catalogue(morning).Find(book.Isbn));
    }
}
#endregion
