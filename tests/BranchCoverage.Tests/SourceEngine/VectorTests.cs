namespace Shakeout.BranchCoverage.Tests.SourceEngine;

/// <summary>Which ways real programs take through their compound conditions.</summary>
public sealed class VectorTests
{
    [Fact]
    public async Task Are_written_down_where_outcomes_do_not_say_all_and_told_from_outcomes_where_they_do()
        => (await WatchedProgram.VectorsAsync("""
            static class Program
            {
                static bool Mixed(bool a, bool b, bool c) => (a || b) && c;
                static bool Chain(bool a, bool b) => a && !b;
                static bool Tree(bool a, bool b, bool c) { if (a || b && c) return true; return false; }
                static bool Both(bool a, bool b) { var both = a & !b; return both ^ a; }
                static bool Or(bool a, bool b, bool c) { while (!(a && b) | c) { return true; } return false; }
                static bool Never(bool a, bool b) => (a || b) && a;
                public static void Run()
                {
                    Mixed(true, false, true); Mixed(false, true, false); Mixed(false, false, false); Mixed(false, false, true);
                    Chain(true, false); Chain(true, true); Tree(true, true, true); Tree(false, true, false); Both(true, true); Both(false, false);
                    Or(true, true, false); Or(true, false, true); Or(false, true, false);
                }
            }
            """)).ShouldBe("""
            3: (a || b) && c [T-T → true, FTF → false, FF- → false] b wants FTT → true
            4: a && !b [TT → false, TF → true]
            5: a || b && c [T-- → true, FTF → false]
            6: a & !b [TT → false, FF → false] a wants TF → true; b wants TF → true
            6: both ^ a [FT → true, FF → false] both wants TT → false
            7: !(a && b) | c [TTF → false, TFT → true, F-F → true] b wants TFF → true; c wants TTT → true
            8: (a || b) && a []
            """);

    [Fact]
    public async Task Are_taken_wherever_code_can_decide()
        => (await WatchedProgram.VectorsAsync("""
            class Base(bool ok) { public bool Ok => ok; }
            class Fields(bool a, bool b, bool c) : Base((a || b) && c) { readonly bool _first = (a || b) && c; public bool First => _first; public bool Second { get; } = a ^ b; public static bool Third = (Program.Yes || Program.No) && Program.No; }
            static class Program
            {
                public static bool Yes => true; public static bool No => false;
                static async Task<bool> Slow(bool value) { await Task.Yield(); return value; }
                static async Task<bool> Awaited(bool a, bool b, bool c) => (await Slow(a) || await Slow(b)) && await Slow(c);
                static IEnumerable<int> Some(bool a, bool b, bool c) { if ((a || b) && c) yield return 1; for (var i = 0; (i < 1 || b) && !c; i++) { yield return i; if (i == 2) yield break; } }
                static int Fold(int n, bool odd) => (n > 3 || Fold(n + 1, !odd) > 3) && odd ? n : 4;
                static Func<bool, bool> Lambda(bool a, bool b) => c => (a || b) && c;
                static int Query(int[] xs) => (from x in xs where (x > 1 || x < 0) && x != 5 let y = x > 2 ^ x > 3 select y).Count();
                static int Local(bool a) { return Inner(true) ? 1 : 2; bool Inner(bool b) => a && b || !b; }
                static int Pattern(object o, bool b) { if (!(o is string s && s.Length > 1 || b)) return 0; if ((b || o is string) && o is string { Length: var n } t) return n + t.Length; return 1; }
                static int Out(string text, bool b) { int n; if ((b || text != "") && int.TryParse(text, out n) && n > 1) return n; return int.TryParse(text, out var m) && m > 0 || b ? m : -1; }
                static string Guard(int x, bool a, bool b) => x switch { > 0 when (a || b) && x < 3 => "low", _ => "high" };
                static int Filter(bool a, bool b) { try { throw new IOException(); } catch (IOException) when (a & b) { return 1; } catch { return 2; } }
                static string Said(bool a, bool b, bool c) => $"{(a || b) && c} {a ^ c}";
                static int Goto(int x, bool a) { switch (x) { case 1 when (a || x > 2) && x < 9: case 2 when a | x > 1: return 1; default: do { x++; } while (x < 5 && a || x < 3); return x; } }
                public static async Task Run()
                {
                    _ = new Fields(true, false, true).First && Fields.Third; await Awaited(false, true, true); Some(true, false, false).Take(1).ToList(); Fold(3, true);
                    Lambda(false, true)(true); Query([0, 2, 5]); Local(true); Pattern("ab", false); Pattern(1, true); Out("7", false); Out("", true); Guard(5, true, true);
                    Filter(true, false); Said(true, false, true); Goto(2, false); Goto(3, true);
                }
            }
            """)).ShouldBe("""
            2: (a || b) && c [T-T → true]
            2: (a || b) && c [T-T → true]
            2: a ^ b [TF → true] a wants FF → false; b wants TT → false
            2: (Program.Yes || Program.No) && Program.No [T-F → false]
            7: (await Slow(a) || await Slow(b)) && await Slow(c) [FTT → true]
            8: (a || b) && c [T-F → false]
            8: (i < 1 || b) && !c [T-F → true]
            9: (n > 3 || Fold(n + 1, !odd) > 3) && odd [T-F → false, FTT → true]
            10: (a || b) && c [FTT → true]
            11: (x > 1 || x < 0) && x != 5 [T-T → true, T-F → false, FF- → false]
            11: x > 2 ^ x > 3 [FF → false] x > 2 wants TF → true; x > 3 wants FT → true
            12: a && b || !b [TT- → true]
            13: o is string s && s.Length > 1 || b [TT- → true, F-T → true]
            13: (b || o is string) && o is string { Length: var n } t [T-F → false, FTT → true]
            14: (b || text != "") && int.TryParse(text, out n) && n > 1 [T-F- → false, FTTT → true]
            14: int.TryParse(text, out var m) && m > 0 || b [F-T → true]
            15: (a || b) && x < 3 [T-F → false]
            16: a & b [TF → false]
            17: (a || b) && c [T-T → true]
            17: a ^ c [TT → false] a wants FT → true; c wants TF → true
            18: (a || x > 2) && x < 9 []
            18: a | x > 1 [FT → true]
            18: x < 5 && a || x < 3 [TT- → true, F-F → false]
            21: new Fields(true, false, true).First && Fields.Third [TF → false]
            """);

    [Fact]
    public async Task Are_whole_or_not_at_all_when_an_exception_comes_in_between()
        => (await WatchedProgram.VectorsAsync("""
            static class Program
            {
                static bool Throws() => throw new InvalidOperationException();
                static bool Of(bool a, bool b) { try { return (a || b) && Throws(); } catch (InvalidOperationException) { return false; } }
                public static void Run() { Of(true, false); Of(false, false); }
            }
            """)).ShouldBe("4: (a || b) && Throws() [FF- → false]");

    [Fact]
    public async Task Do_not_mix_when_an_evaluation_is_within_another()
        => (await WatchedProgram.VectorsAsync("""
            static class Program
            {
                static bool Deep(int n) => (n > 2 || Deep(n + 1)) && n != 2;
                public static void Run() => Deep(1);
            }
            """)).ShouldBe("3: (n > 2 || Deep(n + 1)) && n != 2 [T-T → true, FTF → false, FF- → false] Deep(n + 1) wants FTT → true");

    [Fact]
    public async Task Leave_alone_what_is_not_for_them_and_what_does_not_compile_with_them()
    {
        var (project, readings) = await WatchedProgram.RunAsync("""
            using System.Diagnostics.CodeAnalysis;
            using System.Linq.Expressions;
            class Flag { public static bool operator true(Flag f) => true; public static bool operator false(Flag f) => false; public static Flag operator &(Flag a, Flag b) => a; public static Flag operator |(Flag a, Flag b) => a; }
            static class Program
            {
                const bool Debug = false;
                static bool Taken(bool a, bool b, bool c) { var shakeoutVector0_ = a; return (shakeoutVector0_ || b) && c; }
                static int Bits(int a, int b) => (a | b) & 3;
                static bool? Lifted(bool? a, bool b) => a & b;
                static int User(Flag a, Flag b) { if (a && b || a) return 1; return 2; }
                static dynamic Dynamic(dynamic a, bool b, bool c) => (b || c) && a;
                static Expression<Func<bool, bool>> Tree() => x => (x || Debug) && !x;
                static bool Constant(bool a, bool b) => (a || Debug) && (b && true);
                [ExcludeFromCodeCoverage] static bool Excluded(bool a, bool b, bool c) => (a || b) && c;
                static bool Large(int n) => (n == 1 || n == 2) && n != 3 && n != 4 && n != 5 && n != 6 && n != 7 && n != 8 && n != 9;
                static bool Long(int n) => n == 1 || n == 2 || n == 3 || n == 4 || n == 5 || n == 6 || n == 7 || n == 8 || n == 9 || n == 10;
                public static void Run() { Taken(true, false, true); Large(1); Long(2); Constant(true, true); User(new(), new()); }
            }
            """);

        string.Join('\n', readings.Compounds.Select(seen => $"{seen.Site.Compound.Place.Text} [{string.Join(", ", seen.Vectors)}]")).ShouldBe("""
            b || c []
            (a || Debug) && (b && true) [TT → true]
            n == 1 || n == 2 || n == 3 || n == 4 || n == 5 || n == 6 || n == 7 || n == 8 || n == 9 || n == 10 [FT-------- → true]
            """);
        project.Slots.Vectors.TooLarge.Select(site => site.Compound.Place.Member).ShouldBe(["Program.Large"]);
        project.Slots.Vectors.Left.Select(site => site.Compound.Place.Member).ShouldBe(["Program.Taken"]);
        project.Unwatched.ShouldBeEmpty("their outcomes are watched");
    }
}
