namespace Subjects.SameClassFixtureV2;

public sealed class Shelf
{
    public List<string> Books { get; } = [];
}

public class ShelfTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public void A_book_can_be_put_on_the_shelf()
    {
        shelf.Books.Add("Emma");
        Assert.Contains("Emma", shelf.Books);
    }

    [Fact]
    public void A_new_shelf_is_empty() => Assert.Empty(shelf.Books);

    [Fact]
    public void A_shelf_is_there() => Assert.NotNull(shelf);
}

public class OtherShelfTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public void Another_class_has_another_shelf() => Assert.Empty(shelf.Books);
}
