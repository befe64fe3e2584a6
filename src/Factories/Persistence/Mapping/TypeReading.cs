using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Maps one type: each member to a column, to columns of its own members, or to a foreign key.</summary>
/// <remarks>
/// A member is, in this order: what the mapping says; a value, if its type is one, or the mapping says so; a reference or a collection, if its type has a table
/// that a foreign key leads to or comes from; JSON, if there is a column of its name; else an object whose members have columns of their own.
/// </remarks>
internal sealed class TypeReading(SqlMapping mapping, TableNames names, Type type, TableSchema table)
{
    private readonly Dictionary<ColumnSchema, ColumnMap> _columns = [];
    private readonly List<Navigation> _navigations = [];
    private readonly HashSet<Type> _nested = [];
    private readonly List<string> _problems = [];
    private readonly ForeignKeyChoice _keys = new(mapping, names, type, table);

    /// <exception cref="FactoryException">Some members have no place, or some columns nothing that fills them: all are told at once.</exception>
    public ObjectMap Read()
    {
        foreach (var member in MemberAccess.Of(type))
            Map(member, depth: 0);
        AddRest();
        return _problems.Count > 0
            ? throw new FactoryException($"""
                '{type.Name}' does not fit the table '{table.Shown}':
                {string.Join('\n', _problems.Select(problem => $"  {problem}"))}
                The columns of '{table.Shown}' are {string.Join(", ", table.Columns.Select(column => $"'{column.Name}'"))}.
                """)
            : new([new TableMap(table, [.. _columns.Values.OrderBy(column => column.Column.Ordinal)])], _navigations) { Nested = _nested };
    }

    private void Map(MemberAccess member, int depth)
    {
        if (mapping.TryColumn(type, member.Name, out var named))
        {
            if (named is not null)
                MapTo(member, named);
            return;
        }

        var column = Column(member);
        if (ScalarTypes.IsScalar(member.Type) || mapping.SavedAs(member.Type) is not null)
            MapScalar(member, column);
        else if (_keys.Navigation(member) is { } navigation)
            _navigations.Add(navigation);
        else if (column is not null)
            Fill(member, column);
        else if (ScalarTypes.ElementOf(member.Type) is not null || depth > 3 || !MapNested(member, depth))
            Homeless(member, _keys.WhyNone(member));
    }

    private void MapTo(MemberAccess member, string name)
    {
        var column = table.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (column is null)
            _problems.Add($"'{type.Name}.{member.Name}' is mapped to the column '{name}', and there is none of that name.");
        else if (_keys.Navigation(member, column) is { } navigation)
            _navigations.Add(navigation);
        else
            Fill(member, column);
    }

    private void MapScalar(MemberAccess member, ColumnSchema? column)
    {
        if (column is not null)
            Fill(member, column);
        else if (member.Write is not null)
            Homeless(member, "");
    }

    /// <summary>An object without a row of its own: its members have columns that begin with its name.</summary>
    private bool MapNested(MemberAccess member, int depth)
    {
        var held = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        var inner = MemberAccess.Of(held).Select(member.Then).ToList();
        if (!inner.Exists(part => Column(part) is not null || mapping.TryColumn(type, part.Name, out _) || Column(part, exactly: false) is not null))
            return false;
        _nested.Add(held);
        foreach (var part in inner)
            Map(part, depth + 1);
        return true;
    }

    private void Homeless(MemberAccess member, string why)
    {
        // Computed from other members, most often: what cannot be written need not be saved.
        if (member.Write is null && ScalarTypes.ElementOf(member.Type) is null)
            return;
        _problems.Add($"'{type.Name}.{member.Name}' has no column.{why} Map it: .Column<{type.Name}>(x => x.{member.Name}, \"…\"), or leave it out: .Ignore<{type.Name}>(x => x.{member.Name}).");
    }

    private void Fill(MemberAccess held, ColumnSchema column)
    {
        var member = Converted(held) ?? (column.Type is "json" or "jsonb" ? held : SingleValue.Of(held) ?? held);
        if (ScalarTypes.IsClosed(member.Type))
        {
            _columns[column] = new(column);
            var closed = (Nullable.GetUnderlyingType(member.Type) ?? member.Type).Name;
            _problems.Add($"'{type.Name}.{member.Name}' is of the type '{closed}', which shows no value to save. Say which: .Value<{closed}>(x => x.ToString()), or leave it out: .Ignore<{type.Name}>(x => x.{member.Name}).");
            return;
        }

        if (!ScalarTypes.IsScalar(member.Type))
            _nested.Add(ScalarTypes.ElementOf(member.Type) ?? member.Type);
        var isUnsetByDefault = member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            && (table.Key.Contains(column) || ScalarTypes.IsUnsetByDefault(member.Type));
        var unset = isUnsetByDefault ? Activator.CreateInstance(member.Type) : null;
        _columns[column] = new(column)
        {
            Member = $"{type.Name}.{member.Name}",
            Read = member.Read,
            Write = member.Write,
            IsUnset = value => value is null || value.Equals(unset),
        };
    }

    /// <summary>The member as the mapping says that its values are saved; null where it says nothing. What the database makes cannot be written back.</summary>
    private MemberAccess? Converted(MemberAccess member) => mapping.SavedAs(member.Type) is { } saved
        ? new(member.Name, typeof(object), value => member.Read(value) is { } held ? saved(held) : null, Write: null)
        : null;

    /// <summary>A column by the member's name, or by its path: <c>address_street</c>.</summary>
    private ColumnSchema? Column(MemberAccess member, bool exactly = true)
        => table.Columns.FirstOrDefault(column => exactly ? Naming.Same(column.Name, member.Name) : Naming.Plain(column.Name).StartsWith(Naming.Plain(member.Name), StringComparison.Ordinal));

    /// <summary>Columns without a member: foreign keys that only references fill, keys that the database makes, and the name of a subtype.</summary>
    private void AddRest()
    {
        foreach (var column in table.Columns.Where(column => !_columns.ContainsKey(column) && !column.IsComputed))
        {
            if (table.ForeignKeys.Exists(key => key.Columns.Contains(column)) || (table.Key.Contains(column) && column.IsMade))
                _columns.Add(column, new(column));
            else if (Naming.Same(column.Name, "discriminator"))
                _columns.Add(column, new(column) { Constant = type.Name });
            else if (!column.IsNullable && column.Default is null)
                _problems.Add($"The column '{table.Shown}.{column.Name}' takes no null and has no default, and no member fills it. Map one: .Column<{type.Name}>(x => x.…, \"{column.Name}\").");
        }
    }
}
