namespace Bookshop.Tests;

/// <summary>What tests often say about books, shelves and orders.</summary>
public static class Traits
{
    extension(Factory<Book> books)
    {
        public Factory<Book> Titled(string title) => books.With(book => book.Title, title);

        public Factory<Book> By(string author) => books.With(book => book.Author, author);

        public Factory<Book> In(Category category) => books.With(book => book.Category, category);

        public Factory<Book> Priced(decimal price) => books.With(book => book.Price, price);
    }

    extension(Factory<Shelf> shelves)
    {
        public Factory<Shelf> Holding(int copies) => shelves.With(shelf => shelf.Copies, copies);

        public Factory<Shelf> Of(Book book) => shelves.With(shelf => shelf.Book, book);
    }

    extension(Factory<Order> orders)
    {
        public Factory<Order> Placed => orders.With(order => order.State, "placed");

        public Factory<Order> Shipped => orders.With(order => order.State, "shipped");

        public Factory<Order> By(string customer) => orders.With(order => order.Customer, customer);

        public Factory<Order> Of(Book book, int copies) => orders.With(order => order.Lines, (f, me) => f.Many(
            Make.OrderLines.With(line => line.Isbn, book.Isbn).With(line => line.Copies, copies), 1));
    }
}
