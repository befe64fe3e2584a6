namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The triggers that note which tables a statement changes.</summary>
/// <remarks>
/// They append to a log without a key, for two transactions that changed the same table would wait for each other at a key. The log is
/// unlogged: it is written with every statement, and after a crash of the server no clone is used again. The triggers fire
/// always, also for a test that sets the replica role, but not for our own connection.
/// </remarks>
internal static class Tracking
{
    /// <summary>Notes changes of the schema as unit 0, for superusers only; temporary tables and comments are none. A view that is refreshed is noted by its number, less than 0.</summary>
    public const string WatchSchema = """
        CREATE FUNCTION shakeout.note_schema() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS '
        BEGIN
          IF current_setting(''shakeout.resetting'', true) IS NOT DISTINCT FROM ''on'' THEN RETURN; END IF;
          IF tg_event = ''sql_drop'' THEN
            INSERT INTO shakeout.dirty (unit, what) SELECT 0, tg_tag || '' '' || d.object_identity
              FROM pg_event_trigger_dropped_objects() d WHERE d.original AND NOT d.is_temporary AND tg_tag LIKE ''DROP %'';
          ELSE
            INSERT INTO shakeout.dirty (unit) SELECT -v.view
              FROM pg_event_trigger_ddl_commands() c JOIN shakeout.view v ON v.id = c.objid WHERE c.command_tag = ''REFRESH MATERIALIZED VIEW'';
            INSERT INTO shakeout.dirty (unit, what) SELECT DISTINCT 0, c.command_tag || coalesce('' '' || c.object_identity, '''')
              FROM pg_event_trigger_ddl_commands() c
              WHERE c.schema_name IS DISTINCT FROM ''pg_temp'' AND c.command_tag NOT IN (''REFRESH MATERIALIZED VIEW'', ''COMMENT'');
          END IF;
        END';
        CREATE EVENT TRIGGER shakeout_schema ON ddl_command_end EXECUTE FUNCTION shakeout.note_schema();
        CREATE EVENT TRIGGER shakeout_drop ON sql_drop EXECUTE FUNCTION shakeout.note_schema();
        ALTER EVENT TRIGGER shakeout_schema ENABLE ALWAYS;
        ALTER EVENT TRIGGER shakeout_drop ENABLE ALWAYS;
        """;

    private const string Mark = """
        CREATE FUNCTION shakeout.mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS '
        BEGIN
          INSERT INTO shakeout.dirty (unit) VALUES (tg_argv[0]::int);
          RETURN NULL;
        END';

        """;

    public static string Create(ResetPlan plan) => Mark + string.Concat(
        from unit in plan.Units
        from table in unit.Tables.Concat(unit.Ancestors)
        from part in table.Parts
        select $"""
            CREATE TRIGGER shakeout_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {part.Quoted} FOR EACH STATEMENT
              WHEN (current_setting('shakeout.resetting', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION shakeout.mark('{unit.Number}');
            ALTER TABLE {part.Quoted} ENABLE ALWAYS TRIGGER shakeout_mark;

            """);
}
