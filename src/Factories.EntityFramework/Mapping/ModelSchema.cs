using Microsoft.EntityFrameworkCore.Metadata;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>The tables of a model.</summary>
internal sealed class ModelSchema
{
    private readonly Dictionary<ITable, TableSchema> _tables;
    private readonly Dictionary<IForeignKeyConstraint, ForeignKey> _keys = [];

    public ModelSchema(IRelationalModel model, bool isSqlite)
    {
        _tables = model.Tables.ToDictionary(table => table, table => Table(table, isSqlite));
        foreach (var (table, schema) in _tables)
        {
            foreach (var constraint in table.ForeignKeyConstraints)
                _keys.Add(constraint, Key(constraint, schema, isSqlite));
        }
    }

    public TableSchema this[ITable table] => _tables[table];

    public ForeignKey this[IForeignKeyConstraint constraint] => _keys[constraint];

    private static TableSchema Table(ITable table, bool isSqlite)
    {
        ColumnSchema[] columns = [.. table.Columns.Select((column, ordinal) => ModelColumn.Of(table, column, isSqlite) with { Ordinal = ordinal })];
        return new(table.Schema, table.Name)
        {
            Columns = columns,
            Key = [.. table.PrimaryKey?.Columns.Select(column => columns.First(known => known.Name == column.Name)) ?? []],
        };
    }

    private ForeignKey Key(IForeignKeyConstraint constraint, TableSchema from, bool isSqlite)
    {
        var to = _tables[(ITable)constraint.PrincipalTable];
        var key = new ForeignKey
        {
            Name = constraint.Name,
            Index = from.ForeignKeys.Count,
            From = from,
            Columns = [.. constraint.Columns.Select(column => from.Columns.First(known => known.Name == column.Name))],
            To = to,
            ToColumns = [.. constraint.PrincipalColumns.Select(column => to.Columns.First(known => known.Name == column.Name))],
            IsDeferrable = isSqlite,
        };
        from.ForeignKeys.Add(key);
        return key;
    }
}
