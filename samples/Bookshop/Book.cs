namespace Bookshop;

public enum Category
{
    Fiction,
    Cookery,
    History,
    Travel,
}

public sealed record Book(Isbn Isbn, string Title, string Author, Category Category, decimal Price);
