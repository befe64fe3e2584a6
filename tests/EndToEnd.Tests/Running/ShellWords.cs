using System.Text;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>Splits a command as a POSIX shell does, and refuses what a shell would not take literally.</summary>
internal static class ShellWords
{
    private const string Special = "|&;<>()$`*?[#~%!{}\n";

    public static string[] Of(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var begun = false;
        for (var at = 0; at < command.Length; at++)
        {
            switch (command[at])
            {
                case ' ':
                    End();
                    continue;
                case '\'':
                    var close = command.IndexOf('\'', at + 1);
                    word.Append(command, at + 1, close - at - 1);
                    at = close;
                    break;
                case '"':
                    for (at++; command[at] != '"'; at++)
                        word.Append(command[at] == '\\' && "$`\"\\".Contains(command[at + 1]) ? command[++at] : Literal(command[at], "$`"));
                    break;
                case '\\':
                    word.Append(command[++at]);
                    break;
                default:
                    word.Append(Literal(command[at], Special));
                    break;
            }
            begun = true;
        }
        End();
        return [.. words];

        void End()
        {
            if (begun)
                words.Add(word.ToString());
            word.Clear();
            begun = false;
        }
    }

    private static char Literal(char character, string special)
        => special.Contains(character) ? throw new FormatException($"A shell would act on '{character}'.") : character;
}
