using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Finds the foreign key behind a member that holds another object, or several.</summary>
internal sealed class ForeignKeyChoice(SqlMapping mapping, TableNames names, Type type, TableSchema table)
{
    private readonly Dictionary<MemberAccess, string> _why = [];

    /// <summary>The navigation; null when the member's type has no table, or no foreign key joins the two.</summary>
    /// <param name="member">The member.</param>
    /// <param name="named">The column of the foreign key that the mapping names.</param>
    public Navigation? Navigation(MemberAccess member, ColumnSchema? named = null)
    {
        if (ScalarTypes.IsScalar(member.Type))
            return null;
        var element = ScalarTypes.ElementOf(member.Type);
        var target = element ?? member.Type;
        if (ScalarTypes.IsScalar(target) || names.Find(target) is not { } other)
            return null;
        var shown = $"{type.Name}.{member.Name}";
        if (element is null && ToOther(member, other, named) is { } key)
            return new ToOne(shown, member.Read, key);
        if (FromOther(member, target, other) is { } back)
            return new ToMany(shown, member.Read, back);
        return element is null ? null : Join(shown, member, other);
    }

    /// <summary>Why there is none, where there might be one.</summary>
    public string WhyNone(MemberAccess member) => _why.GetValueOrDefault(member, "");

    private ForeignKey? ToOther(MemberAccess member, TableSchema other, ColumnSchema? named)
    {
        var keys = table.ForeignKeys.Where(key => key.To == other && (named is null || key.Columns.Contains(named))).ToList();
        return keys.Find(key => IsNamed(key, member.Name)) ?? Only(member, keys);
    }

    private ForeignKey? FromOther(MemberAccess member, Type target, TableSchema other)
    {
        var keys = other.ForeignKeys.Where(key => key.To == table).ToList();
        if (keys.Count < 2)
            return keys.SingleOrDefault();
        // The member that leads back tells which: Order.Lines and Line.Order.
        var back = MemberAccess.Of(target).Where(candidate => candidate.Type.IsAssignableFrom(type) && candidate.Type != typeof(object)).ToList();
        return back is [var one] && new ForeignKeyChoice(mapping, names, target, other).Navigation(one, NamedFor(target, one, other)) is ToOne { Key: var key } ? key : Only(member, keys);
    }

    private ColumnSchema? NamedFor(Type target, MemberAccess member, TableSchema other)
        => mapping.TryColumn(target, member.Name, out var name) ? other.Columns.FirstOrDefault(column => column.Name == name) : null;

    /// <summary>A table that holds little more than the keys of both.</summary>
    private Joined? Join(string shown, MemberAccess member, TableSchema other)
    {
        var joins =
            from candidate in names.All
            where candidate != table && candidate != other
            from here in candidate.ForeignKeys.Where(key => key.To == table)
            from there in candidate.ForeignKeys.Where(key => key.To == other && key != here)
            where candidate.Columns.All(column => column.IsNullable || column.IsComputed || column.IsMade || here.Columns.Contains(column) || there.Columns.Contains(column))
            select (candidate, here, there);
        if (joins.ToList() is not [var found, ..] all)
            return null;
        if (all.Count > 1)
        {
            _why[member] = $" It may be joined by {string.Join(" or ", all.Select(one => $"'{one.here.Shown}'"))}.";
            return null;
        }

        var (join, toHere, toThere) = found;
        var columns = join.Columns.Where(column => toHere.Columns.Contains(column) || toThere.Columns.Contains(column) || (join.Key.Contains(column) && column.IsMade));
        return new(shown, member.Read, new TableMap(join, [.. columns.Select(column => new ColumnMap(column))]), toHere, toThere);
    }

    private ForeignKey? Only(MemberAccess member, IReadOnlyList<ForeignKey> keys)
    {
        if (keys.Count > 1)
            _why[member] = $" Its foreign key may be {string.Join(" or ", keys.Select(key => $"'{key.Shown}'"))}.";
        return keys.Count == 1 ? keys[0] : null;
    }

    private static bool IsNamed(ForeignKey key, string member)
    {
        var columns = Naming.Plain(string.Concat(key.Columns.Select(column => column.Name)));
        var name = Naming.Plain(member);
        return columns == name || columns == name + "id" || columns == name + Naming.Plain(string.Concat(key.ToColumns.Select(column => column.Name)));
    }
}
