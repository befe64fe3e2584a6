using Shakeout.Fixtures.Machine;

namespace Bookshop.Tests;

#region built-in
public class RestartTests
{
    [FixtureFact]
    public void What_the_catalogue_holds_is_there_the_next_morning(TemporaryFolder folder, EnvironmentVariables variables)
    {
        variables.Set("BOOKSHOP_DATABASE", folder.PathOf("shop.db"));
        using (var evening = BookshopDatabase.Open())
            new Catalogue(evening).Add(Books.Emma);
        using var morning = BookshopDatabase.Open();
        Assert.Equal(Books.Emma, new Catalogue(morning).Find(Books.Emma.Isbn));
    }
}
#endregion
