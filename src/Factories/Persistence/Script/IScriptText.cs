using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Script;

/// <summary>What differs between the scripts of databases.</summary>
internal interface IScriptText
{
    /// <summary>Between the columns and the values of an <c>INSERT</c>.</summary>
    string BeforeValues { get; }

    /// <summary>The statement that puts foreign keys off to the end of the transaction.</summary>
    string Deferral { get; }

    /// <summary>The values of a column as literals.</summary>
    IReadOnlyList<string> Literals(RowSlice rows, ColumnSchema column);

    /// <summary>The statement after which the database goes on counting behind a number; null when it needs none.</summary>
    string? GoOnBehind(ColumnOfTable made, long last);
}
