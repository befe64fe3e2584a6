namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What stands in the schema: a row for each object, and a hash of all that defines it.</summary>
internal static class SchemaObjects
{
    /// <summary>Rows of a kind, a name and a state.</summary>
    public const string Query = """
        SELECT 'schema' AS kind, o.name, md5(string_agg(o.state, '|' ORDER BY o.state)) AS state FROM (
            SELECT n.nspname || '.' || c.relname AS name, concat_ws('|', c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.reloptions::text, c.relacl::text,
                c.relowner, c.reloftype, pg_get_expr(c.relpartbound, c.oid), CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
                (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation, a.attacl::text, a.attstattarget, a.attstorage, a.attoptions::text, pg_get_expr(d.adbin, d.adrelid)), ',' ORDER BY a.attnum)
                    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                (SELECT string_agg(pg_get_indexdef(i.indexrelid) || i.indisvalid::text, ',' ORDER BY i.indexrelid) FROM pg_index i WHERE i.indrelid = c.oid),
                (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), ',' ORDER BY k.conname, k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid),
                (SELECT string_agg(pg_get_triggerdef(t.oid) || t.tgenabled::text, ',' ORDER BY t.tgname, t.oid) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal),
                (SELECT string_agg(pg_get_ruledef(r.oid) || r.ev_enabled::text, ',' ORDER BY r.rulename) FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.rulename <> '_RETURN'),
                (SELECT string_agg(concat_ws(' ', p.polname, p.polcmd, p.polpermissive, p.polroles::text, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)), ',' ORDER BY p.polname) FROM pg_policy p WHERE p.polrelid = c.oid),
                (SELECT string_agg(h.inhparent::text, ',' ORDER BY h.inhseqno) FROM pg_inherits h WHERE h.inhrelid = c.oid),
                (SELECT s::text FROM pg_sequence s WHERE s.seqrelid = c.oid)) AS state, n.nspname, 'pg_class'::regclass AS class, c.oid AS id
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND c.relpersistence <> 't'
            UNION ALL SELECT n.nspname || '.' || p.proname, p::text, n.nspname, 'pg_proc'::regclass, p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            UNION ALL SELECT n.nspname || '.' || t.typname, concat_ws('|', t::text, (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
                    (SELECT string_agg(pg_get_constraintdef(k.oid), ',' ORDER BY k.conname) FROM pg_constraint k WHERE k.contypid = t.oid)), n.nspname, 'pg_type'::regclass, t.oid
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype IN ('e', 'd', 'r')
            UNION ALL SELECT n.nspname || '.' || c.collname, c::text, n.nspname, 'pg_collation'::regclass, c.oid FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
            UNION ALL SELECT n.nspname || '.' || s.stxname, s::text, n.nspname, 'pg_statistic_ext'::regclass, s.oid FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
            UNION ALL SELECT n.nspname || '.' || t.cfgname, t::text || coalesce((SELECT string_agg(m::text, ',' ORDER BY m::text) FROM pg_ts_config_map m WHERE m.mapcfg = t.oid), ''), n.nspname, 'pg_ts_config'::regclass, t.oid
                FROM pg_ts_config t JOIN pg_namespace n ON n.oid = t.cfgnamespace WHERE t.oid >= 16384
            UNION ALL SELECT n.nspname || '.' || t.dictname, t::text, n.nspname, 'pg_ts_dict'::regclass, t.oid FROM pg_ts_dict t JOIN pg_namespace n ON n.oid = t.dictnamespace
            UNION ALL SELECT n.nspname || '.' || o.oprname, o::text, n.nspname, 'pg_operator'::regclass, o.oid FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid >= 16384
            UNION ALL SELECT format('cast (%s AS %s)', format_type(t.castsource, NULL), format_type(t.casttarget, NULL)), t::text, '', 'pg_cast'::regclass, t.oid FROM pg_cast t WHERE t.oid >= 16384
            UNION ALL SELECT format('default privileges of %s', pg_get_userbyid(t.defaclrole)), t::text, '', 'pg_default_acl'::regclass, t.oid FROM pg_default_acl t
            UNION ALL SELECT 'publication ' || t.pubname, t::text || coalesce((SELECT string_agg(r::text, ',' ORDER BY r::text) FROM pg_publication_rel r WHERE r.prpubid = t.oid), ''), '', 'pg_publication'::regclass, t.oid
                FROM pg_publication t
            UNION ALL SELECT 'schema ' || n.nspname, n::text, n.nspname, 'pg_namespace'::regclass, n.oid FROM pg_namespace n
            UNION ALL SELECT 'extension ' || e.extname, e.extversion, '', 'pg_extension'::regclass, e.oid FROM pg_extension e) o
        WHERE o.nspname !~ '^pg_' AND o.nspname NOT IN ('information_schema', 'shakeout')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.class AND d.objid = o.id AND d.deptype = 'e')
        GROUP BY o.name
        """;

    /// <summary>
    /// A function whose answer changes whenever a transaction changed the schema, and seldom otherwise: much faster than the query,
    /// which then tells whether it did. In this language a session keeps it planned.
    /// </summary>
    public const string CreateStamp = """
        CREATE FUNCTION shakeout.stamp() RETURNS text LANGUAGE plpgsql AS '
        BEGIN
          RETURN concat_ws('' '',
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_class WHERE oid >= 16384 AND relpersistence <> ''t''),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_attribute WHERE attrelid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_attrdef),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_constraint WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_index WHERE indexrelid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_trigger),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_rewrite WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_policy),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_proc WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_type WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_enum),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_sequence),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_extension),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_collation WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_statistic_ext),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_ts_config WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_ts_config_map WHERE mapcfg >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_ts_dict WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_operator WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_cast WHERE oid >= 16384),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_default_acl),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_publication),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_publication_rel),
            (SELECT count(*) || '':'' || sum(xmin::text::bigint) FROM pg_namespace WHERE nspname !~ ''^pg_''));
        END'
        """;
}
