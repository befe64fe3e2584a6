using System.Data.Common;
using Dapper;

namespace Library;

/// <summary>What is lent how often, with Dapper.</summary>
public sealed class LendingStatistics(DbConnection connection)
{
    public async Task<IReadOnlyList<string>> MostLentAsync()
        => [.. await connection.QueryAsync<string>("""
            SELECT "Title" || ': ' || count("Id") FROM "Books" LEFT JOIN "Loans" ON "Loans"."Isbn" = "Books"."Isbn"
            GROUP BY "Title" ORDER BY count("Id") DESC, "Title"
            """)];
}
