namespace Subjects.FixtureLeakV3;

[Fixture(Scope.Class)]
public sealed class Shelf
{
    public List<string> Books { get; } = [];
}

[Fixture(Scope.Assembly)]
public sealed class House(FixtureRequest request)
{
    public int Worker => request.Worker;
}

public class ShelfTests(Shelf shelf)
{
    [Fact]
    public void A_new_shelf_is_empty() => Assert.Empty(shelf.Books);

    [Fact]
    public void A_book_can_be_put_on_the_shelf()
    {
        shelf.Books.Add("Emma");
        Assert.Contains("Emma", shelf.Books);
    }

    [FixtureFact]
    public void A_shelf_stands_in_a_house(House house) => Assert.Equal(0, house.Worker);
}

public class OtherTests(Shelf shelf)
{
    [Fact]
    public void Another_class_has_another_shelf() => Assert.Empty(shelf.Books);
}
