namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>
/// What runs as the server's user, and outlives us when we are killed: a script for <c>/bin/sh</c>. Lines for us begin with
/// <see cref="Mark"/>, on the standard error that it shares with the server.
/// </summary>
internal static class GuardScript
{
    /// <summary>Begins a line that the guard itself says.</summary>
    public const string Mark = "shakeout: ";

    /// <summary>The folder that all lies in cannot be entered by the server's user.</summary>
    public const string Closed = Mark + "closed";

    /// <summary>The folder that all lies in belongs to another user.</summary>
    public const string Foreign = Mark + "foreign";

    /// <summary>The spare copy is there, or could not be made.</summary>
    public const string Copied = Mark + "copied";

    /// <summary>The server ended though nobody asked it to.</summary>
    public const string Ended = Mark + "ended";

    /// <summary>The server ended so often that it is not started again.</summary>
    public const string GivenUp = Mark + "given up";

    /// <summary>
    /// Arguments: the folder that all lies in, the name of the run in it, the verb, and what the verb takes.
    /// <list type="bullet">
    /// <item><c>prepare COMMAND…</c>: keeps the standard input as <c>NAME/password</c> and runs initdb.</item>
    /// <item><c>serve SOURCE COMMAND…</c>: copies the cached initdb where that was not done, runs the server and starts it again when it
    /// ends; a line of the standard input asks for another copy, as <c>NAME/spare</c>; when the input ends, the server is stopped and
    /// all of the run removed.</item>
    /// <item><c>sweep</c>: the same for a run that nobody guards any more.</item>
    /// </list>
    /// </summary>
    public const string Text = """
        exec >&2
        umask 077
        export LC_ALL=C
        cd "$1" 2>/dev/null || { echo 'shakeout: closed'; exit 3; }
        [ -O . ] || { echo 'shakeout: foreign'; exit 3; }
        folder=$1/$2 verb=$3
        shift 3

        # A process is known as the server's by the folder it works in: numbers are given to others again.
        kill_rest() {
          if [ -e /proc/self/cwd ]; then
            for process in /proc/[0-9]*; do
              if [ "$process/cwd" -ef "$folder/data" ]; then kill -9 "${process#/proc/}"; fi
            done
          elif read -r server <"$folder/data/postmaster.pid"; then
            if ps -o command= -p "$server" | grep -F "$folder/data" >/dev/null; then kill -9 "$server"; fi
          fi
        } 2>/dev/null

        # A server that was killed leaves a few bytes of shared memory; its key stands in the seventh line.
        clean() {
          kill_rest
          memory=$(sed -n '7s/^ *\([0-9]*\) .*/\1/p' "$folder/data/postmaster.pid" 2>/dev/null)
          if [ "$memory" ]; then ipcrm -M "$memory" >/dev/null 2>&1; fi
          rm -rf "$folder" 2>/dev/null || rm -rf "$folder"
          rm -f "$folder.lock"
        }

        # Asked a sixth time, a second after the other, it is not asked any more.
        stop() {
          stops=$((stops + 1))
          if [ -z "$server" ]; then :
          elif [ $stops -lt 6 ]; then kill -QUIT "$server"
          else kill_rest
          fi
        } 2>/dev/null

        # Waits for the end of the standard input, which also comes when we are killed.
        watch() {
          while read -r line; do
            cp -Rp "$source" "$folder/part" && mv "$folder/part" "$folder/spare"
            echo 'shakeout: copied' >&4
          done
          trap 'kill -9 "$sleeping"; wait "$sleeping"; exit' USR2
          for try in 1 2 3 4 5 6 7 8 9 10; do
            kill -USR1 $$ || break
            sleep 1 &
            sleeping=$!
            wait "$sleeping"
            if [ ! -e "$folder" ]; then break; fi
          done
          if [ -e "$folder" ]; then clean; fi
        } >/dev/null 2>&1

        serve() {
          source=$1
          shift
          trap '' HUP INT QUIT TERM PIPE
          stops=0 server=
          trap stop USR1
          exec 3<&0 </dev/null
          watch <&3 4>&2 &
          watch=$!
          exec 3<&-
          [ -d "$folder/data" ] || cp -Rp "$source" "$folder" || { echo 'shakeout: ended'; stops=1; }
          # Its own session: a Ctrl-C for us is none for the server.
          session=$(command -v setsid)
          deaths=0 since=0
          while [ $stops -eq 0 ]; do
            server=
            (trap - HUP INT QUIT TERM PIPE USR1; exec $session "$@") &
            server=$!
            if [ $stops -gt 0 ]; then stop; fi
            while kill -0 "$server"; do wait "$server"; done 2>/dev/null
            if [ $stops -gt 0 ]; then break; fi
            echo 'shakeout: ended'
            kill_rest
            if [ ! -e "$folder/data" ]; then break; fi
            now=$(date +%s)
            if [ $((now - since)) -ge 10 ]; then since=$now deaths=0; fi
            deaths=$((deaths + 1))
            if [ $deaths -eq 5 ]; then
              echo 'shakeout: given up'
              server=
              while [ $stops -eq 0 ] && kill -0 "$watch"; do wait "$watch"; done 2>/dev/null
              break
            elif [ $deaths -gt 1 ]; then sleep 0.2
            fi
          done
          clean
          while kill -USR2 "$watch"; do wait "$watch"; done 2>/dev/null
        }

        case $verb in
          prepare)
            mkdir "$folder" && cat >"$folder/password" && exec "$@" ;;
          serve)
            serve "$@" ;;
          sweep)
            clean ;;
        esac
        """;
}
