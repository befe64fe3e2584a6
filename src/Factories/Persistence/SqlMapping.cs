using System.Collections.Immutable;
using System.Linq.Expressions;
using Shakeout.Factories.Persistence.Mapping;

namespace Shakeout.Factories.Persistence;

/// <summary>
/// Which table and columns a type goes to, where their names do not tell. Names that differ in case, underscores and plural need
/// no mapping: <c>OrderLine.UnitPrice</c> finds <c>order_lines.unit_price</c>, and <c>Order.Customer</c> finds <c>orders.customer_id</c>.
/// </summary>
/// <remarks>
/// <code>
/// static readonly SqlMapping Mapping = new SqlMapping()
///     .Table&lt;Order&gt;("purchase")
///     .Column&lt;Order&gt;(order => order.Number, "order_no")
///     .Ignore&lt;Order&gt;(order => order.Total);
/// </code>
/// Immutable; each method returns another one. What was read of the schema is kept in it, so that tests on databases of one schema
/// read it once: keep it in a static field, and give each store the same. May be used from any thread.
/// </remarks>
public sealed class SqlMapping
{
    private readonly ImmutableDictionary<Type, string> _tables;
    private readonly ImmutableDictionary<(Type, string), string?> _columns;

    /// <summary>Everything by names.</summary>
    public SqlMapping()
        : this(null, ImmutableDictionary<Type, string>.Empty, ImmutableDictionary<(Type, string), string?>.Empty)
    {
    }

    private SqlMapping(string? schema, ImmutableDictionary<Type, string> tables, ImmutableDictionary<(Type, string), string?> columns)
        => (SchemaName, _tables, _columns) = (schema, tables, columns);

    /// <summary>What was read, for each kind of database.</summary>
    internal KnownSchemas Known { get; } = new();

    internal string? SchemaName { get; }

    /// <summary>Looks for tables in one schema only. Default: in all, those on the search path first. SQLite has none, and ignores it.</summary>
    /// <param name="schema">The schema's name.</param>
    public SqlMapping Schema(string schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        return new(schema, _tables, _columns);
    }

    /// <summary>Names the table of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="table">Its table: <c>purchase</c>, or <c>sales.purchase</c> with its schema.</param>
    public SqlMapping Table<T>(string table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        return new(SchemaName, _tables.SetItem(typeof(T), table), _columns);
    }

    /// <summary>Names the column of a member; for a member that holds another object, the column of the foreign key.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member, or one of an object that it holds: <c>order => order.Address.Street</c>.</param>
    /// <param name="column">The column's name.</param>
    /// <exception cref="FactoryException">The expression is no member.</exception>
    public SqlMapping Column<T>(Expression<Func<T, object?>> member, string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return new(SchemaName, _tables, _columns.SetItem((typeof(T), MemberPath.Of(member)), column));
    }

    /// <summary>Leaves a member out: it is not saved.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member.</param>
    /// <exception cref="FactoryException">The expression is no member.</exception>
    public SqlMapping Ignore<T>(Expression<Func<T, object?>> member)
        => new(SchemaName, _tables, _columns.SetItem((typeof(T), MemberPath.Of(member)), null));

    internal string? TableOf(Type type) => _tables.GetValueOrDefault(type);

    /// <summary>What was said about a member, of the type or of one that it inherits from: a column, or null to leave it out.</summary>
    internal bool TryColumn(Type type, string member, out string? column)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_columns.TryGetValue((current, member), out column))
                return true;
        }

        column = null;
        return false;
    }
}
