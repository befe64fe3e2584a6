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
    private readonly ImmutableDictionary<Type, Func<object, object>> _values;

    /// <summary>Everything by names.</summary>
    public SqlMapping()
    {
        _tables = ImmutableDictionary<Type, string>.Empty;
        _columns = ImmutableDictionary<(Type, string), string?>.Empty;
        _values = ImmutableDictionary<Type, Func<object, object>>.Empty;
    }

    private SqlMapping(
        SqlMapping other,
        ImmutableDictionary<Type, string>? tables = null,
        ImmutableDictionary<(Type, string), string?>? columns = null,
        ImmutableDictionary<Type, Func<object, object>>? values = null)
        => (SchemaName, _tables, _columns, _values) = (other.SchemaName, tables ?? other._tables, columns ?? other._columns, values ?? other._values);

    /// <summary>What was read, for each kind of database.</summary>
    internal KnownSchemas Known { get; } = new();

    internal string? SchemaName { get; private init; }

    /// <summary>Looks for tables in one schema only. Default: in all, those on the search path first. SQLite has none, and ignores it.</summary>
    /// <param name="schema">The schema's name.</param>
    public SqlMapping Schema(string schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        return new(this) { SchemaName = schema };
    }

    /// <summary>Names the table of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="table">Its table: <c>purchase</c>, or <c>sales.purchase</c> with its schema.</param>
    public SqlMapping Table<T>(string table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        return new(this, tables: _tables.SetItem(typeof(T), table));
    }

    /// <summary>Names the column of a member; for a member that holds another object, the column of the foreign key.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member, or one of an object that it holds: <c>order => order.Address.Street</c>.</param>
    /// <param name="column">The column's name.</param>
    /// <exception cref="FactoryException">The expression is no member.</exception>
    public SqlMapping Column<T>(Expression<Func<T, object?>> member, string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return new(this, columns: _columns.SetItem((typeof(T), MemberPath.Of(member)), column));
    }

    /// <summary>Leaves a member out: it is not saved.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member.</param>
    /// <exception cref="FactoryException">The expression is no member.</exception>
    public SqlMapping Ignore<T>(Expression<Func<T, object?>> member)
        => new(this, columns: _columns.SetItem((typeof(T), MemberPath.Of(member)), null));

    /// <summary>
    /// Says what a column holds of a type of value, wherever a member has it. Needed where the type does not show it: a type around one
    /// public value, such as <c>record struct OrderId(int Value)</c>, needs no mapping.
    /// </summary>
    /// <typeparam name="V">The type; with it, <c>V?</c> of a value type.</typeparam>
    /// <param name="saved">What is saved, of a type that the database knows: <c>isbn => isbn.ToString()</c>. Called from any thread.</param>
    public SqlMapping Value<V>(Func<V, object> saved)
        where V : notnull
    {
        ArgumentNullException.ThrowIfNull(saved);
        return new(this, values: _values.SetItem(typeof(V), value => saved((V)value)));
    }

    /// <summary>How a type of value is saved; null where nothing was said.</summary>
    internal Func<object, object>? SavedAs(Type type) => _values.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

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
