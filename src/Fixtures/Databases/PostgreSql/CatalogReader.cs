using System.Data.Common;
using System.Text.Json;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Reads the catalogs in one round trip, without what belongs to the server, to extensions, to one session or to us.</summary>
internal static class CatalogReader
{
    private const string Query = """
        WITH RECURSIVE own AS (
            SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relispopulated, c.relpersistence
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'shakeout')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ), reading AS (
            SELECT DISTINCT r.ev_class AS reader, d.refobjid AS source
            FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
        ), reads AS (
            SELECT reader, source FROM reading
            UNION SELECT reads.reader, reading.source FROM reads JOIN reading ON reading.reader = reads.source
        ), used AS (
            SELECT objid AS sequence, refobjid AS owner FROM pg_depend
            WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i') AND refobjsubid > 0
            UNION SELECT d.refobjid, a.adrelid FROM pg_attrdef a JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = a.oid
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid <> a.adrelid
        ), key AS (
            -- A unique index whose values every row has, and whose type is compared by an operator of the server's own.
            SELECT i.indrelid AS id, a.attname, k.position, dense_rank() OVER (PARTITION BY i.indrelid ORDER BY i.indisprimary DESC, i.indexrelid) AS choice,
                bool_and(a.attnotnull AND (y.typnamespace = 'pg_catalog'::regnamespace OR y.typtype = 'e')) OVER (PARTITION BY i.indexrelid) AS fits
            FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k(number, position)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number JOIN pg_type d ON d.oid = a.atttypid
            JOIN pg_type y ON y.oid = CASE WHEN d.typtype = 'd' THEN d.typbasetype ELSE d.oid END
            WHERE i.indisunique AND i.indimmediate AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.position <= i.indnkeyatts
        ), best AS (
            SELECT id, attname, position FROM (SELECT *, min(choice) FILTER (WHERE fits) OVER (PARTITION BY id) AS first FROM key) k WHERE fits AND choice = first
        ), tables AS (
            SELECT t.nspname, t.relname, json_build_object(
                'Id', t.oid::bigint, 'Schema', t.nspname, 'Name', t.relname, 'IsPartitioned', t.relkind = 'p',
                'HasForeignParts', EXISTS (SELECT FROM pg_partition_tree(t.oid) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f'),
                'Columns', (SELECT coalesce(json_agg(json_build_object('Name', attname, 'IsGenerated', attgenerated <> '', 'IsAlwaysIdentity', attidentity = 'a')
                        ORDER BY attnum), '[]') FROM pg_attribute WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped),
                'Key', (SELECT coalesce(json_agg(attname ORDER BY position), '[]') FROM best WHERE id = t.oid),
                'Parents', (SELECT coalesce(json_agg(inhparent::bigint), '[]') FROM pg_inherits WHERE inhrelid = t.oid),
                'RefersTo', (SELECT coalesce(json_agg(DISTINCT coalesce(pg_partition_root(confrelid), confrelid)::bigint), '[]') FROM pg_constraint
                    WHERE contype = 'f' AND confrelid <> t.oid AND conrelid IN (SELECT t.oid UNION SELECT relid FROM pg_partition_tree(t.oid))),
                'Parts', (SELECT json_agg(json_build_object(
                        'Schema', n.nspname, 'Name', c.relname, 'IsOwned', pg_has_role(c.relowner, 'USAGE'),
                        'HidesRows', c.relrowsecurity AND c.relforcerowsecurity,
                        'Reactions', (SELECT coalesce(json_agg(json_build_object('Kind', kind, 'Name', name, 'Enabled', enabled) ORDER BY kind, name), '[]') FROM (
                            SELECT 'TRIGGER' AS kind, tgname AS name, tgenabled AS enabled FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal
                            UNION ALL SELECT 'RULE', rulename, ev_enabled FROM pg_rewrite WHERE ev_class = c.oid) reactions)) ORDER BY c.oid)
                    FROM (SELECT t.oid UNION SELECT relid FROM pg_partition_tree(t.oid)) p(oid)
                    JOIN pg_class c ON c.oid = p.oid JOIN pg_namespace n ON n.oid = c.relnamespace)) AS described
            FROM own t WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
        ), sequences AS (
            SELECT s.nspname, s.relname, json_build_object('Schema', s.nspname, 'Name', s.relname, 'IsUnlogged', s.relpersistence = 'u',
                'Tables', (SELECT coalesce(json_agg(DISTINCT coalesce(pg_partition_root(owner), owner)::bigint), '[]') FROM used WHERE sequence = s.oid)) AS described
            FROM own s WHERE s.relkind = 'S'
        ), views AS (
            SELECT v.nspname, v.relname, (SELECT count(*) FROM reads JOIN pg_class c ON c.oid = reads.source WHERE reader = v.oid AND c.relkind = 'm') AS depth,
                json_build_object('Schema', v.nspname, 'Name', v.relname, 'IsPopulated', v.relispopulated,
                'Tables', (SELECT coalesce(json_agg(DISTINCT coalesce(pg_partition_root(source), source)::bigint), '[]') FROM reads WHERE reader = v.oid)) AS described
            FROM own v WHERE v.relkind = 'm'
        )
        SELECT json_build_object(
            'Tables', (SELECT coalesce(json_agg(described ORDER BY nspname COLLATE "C", relname COLLATE "C"), '[]') FROM tables),
            'Sequences', (SELECT coalesce(json_agg(described ORDER BY nspname COLLATE "C", relname COLLATE "C"), '[]') FROM sequences),
            'Views', (SELECT coalesce(json_agg(described ORDER BY depth, nspname COLLATE "C", relname COLLATE "C"), '[]') FROM views))::text
        """;

    public static async Task<Catalog> ReadAsync(DbConnection connection, CancellationToken cancellation)
        => JsonSerializer.Deserialize<Catalog>(await connection.ScalarAsync<string>(Query, cancellation).ConfigureAwait(false))!;
}
