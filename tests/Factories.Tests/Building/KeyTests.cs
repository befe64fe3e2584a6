using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Building;

/// <summary>Objects that their key tells apart.</summary>
public sealed class KeyTests
{
    [Fact]
    public void A_key_is_drawn_once_so_that_a_unique_one_is_the_first_of_its_text()
    {
        using var scope = Told.Scope();
        var pages = Factory.For<Page>((f, me) => new() { Title = f.Unique($"page {f.Seq}") }).Key(page => page.Title);

        pages.Build(2).Select(page => page.Title.Split('-').Length).ShouldBe([2, 2]);
    }

    [Fact]
    public void An_object_that_would_need_itself_is_refused_and_the_next_one_is_not()
    {
        var pages = Factory.For<Page>((f, me) => new() { Title = "home", Next = f.Maybe(f.One(Pages.Home), 1) }, "Pages");

        Should.Throw<FactoryException>(() => Pages.Home.Build()).Message.ShouldBe("""
            'KeyTests.Page.Title' of 'KeyTests.Pages.Home' is 'home' for an object and for one that it asks for, and is their key: the object would need itself before it exists. Draw another key there, or end it with f.Maybe(…).
            """);
        Pages.Home.With(page => page.Next, (f, me) => null).Build().Title.ShouldBe("home");
        pages.Build().Next!.Title.ShouldBe("home");
    }

    [Fact]
    public void What_an_object_asks_for_may_ask_for_it_by_its_key()
    {
        var chapter = Pages.Chapters.Build();

        chapter.Parts.ShouldHaveSingleItem().Next.ShouldBeSameAs(chapter);
    }

    public sealed class Page
    {
        public string Title { get; set; } = "";

        public Page? Next { get; set; }

        public List<Page> Parts { get; } = [];
    }

    private static class Pages
    {
        public static readonly Factory<Page> Home = Factory.For<Page>((f, me) => new() { Title = "home", Next = f.Maybe(f.One(Home), 1) }).Key(page => page.Title);

        public static readonly Factory<Page> Chapters = Factory.For<Page>((f, me) => new() { Title = "one", Parts = { f.One(Parts) } }).Key(page => page.Title);

        public static readonly Factory<Page> Parts = Factory.For<Page>((f, me) => new() { Title = "part", Next = f.Maybe(f.One(Chapters), 1) });
    }
}
