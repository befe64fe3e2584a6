namespace Shakeout.BranchCoverage.Tests.SourceEngine;

/// <summary>What the source engine sees of programs that run.</summary>
public sealed class SourceEngineTests
{
    [Fact]
    public async Task Sees_each_operand_of_a_condition()
        => (await WatchedProgram.GapsAsync("""
            static class Program
            {
                static bool Both(int a, int b) => a > 1 && b > 1;
                static string If(int a, bool b) { if (a > 1 || !b) return "x"; while (a < 1) a++; do { a--; } while (a > 0); return "y"; }
                static int Choice(bool a) => a ? 1 : 2;
                public static void Run() { Both(2, 2); Both(2, 1); If(0, true); If(0, true); Choice(true); }
            }
            """)).ShouldBe("""
            3: a > 1 never False
            4: a > 1 never True
            4: b never False
            4: a > 0 never True
            5: a never False
            """);

    [Fact]
    public async Task Sees_what_was_never_null_and_what_always_was()
        => (await WatchedProgram.GapsAsync("""
            class Address { public string? City; public Address? Old; public int[]? Floors; public Address? Former() => Old; }
            static class Program
            {
                static string? City(Address? a) => a?.Old?.City;
                static int? Floor(Address a) => a.Former()?.Floors?[0];
                static string Or(string? a, string? b) => a ?? b ?? "c";
                static string? _cache;
                static string Cache() => _cache ??= "x";
                static Dictionary<int, string?> _map = new() { [1] = null };
                static void Fill(int key) { _map[key] ??= key > 1 ? "a" : null; int? n = null; n ??= 3; }
                static async Task<int> Length(Task<string?> text) => (await text)?.Length ?? 0;
                public static async Task Run()
                {
                    City(null); City(new() { Old = new() }); Floor(new() { Old = new() { Floors = [1] } }); Or("a", null); Or(null, "b");
                    Cache(); Cache(); Fill(1); await Length(Task.FromResult<string?>("a"));
                }
            }
            """)).ShouldBe("""
            4: a?.Old never Null
            5: a.Former() never Null
            5: a.Former()?.Floors never Null
            6: b never Null
            10: _map[key] never NotNull
            10: key > 1 never True
            10: n never NotNull
            11: (await text)?.Length never Null
            11: (await text) never Null
            """);

    [Fact]
    public async Task Sees_which_arms_were_taken()
        => (await WatchedProgram.GapsAsync("""
            abstract record Shape; record Circle(int R) : Shape; record Square(int A) : Shape; record Line : Shape;
            static class Program
            {
                static string Of(int x)
                {
                    switch (x)
                    {
                        case 1:
                        case 2:
                        case 3: return "low";
                        case 4 or (5 or 6): return "mid";
                        case > 100 when x % 2 == 0: return "even";
                        default: return "high";
                    }
                }
                static int Area(Shape s) => s switch { Circle { R: > 3 } c => c.R, Circle or Square => 2, Line when s.ToString() == "x" => 4, _ => 3 };
                static int Exact(bool b) { switch (b) { case true: return 1; case false: return 2; } }
                static char Letter((int, string?) pair) => pair switch { (1, null) => 'a', (1, _) => 'b', (_, "x" or "y") => 'c', var (n, _) => 'd' };
                static int Goto(int x) { switch (x) { case 1: goto case 2; case 2: return 2; case 3: case 4: goto default; default: return 0; } }
                static int Span(ReadOnlySpan<char> text) => text switch { "a" => 1, ['b', ..] => 2, _ => 3 };
                public static void Run()
                {
                    Of(1); Of(3); Of(5); Of(101); Of(7); Area(new Circle(4)); Area(new Square(1)); Area(new Line()); Exact(true); Letter((1, null)); Letter((2, "y"));
                    Goto(1); Goto(4); Span("a"); Span("bc");
                }
            }
            """)).ShouldBe("""
            9: 2 never Taken
            11: 4 never Taken
            11: 6 never Taken
            12: x % 2 == 0 never True
            16: Circle never Taken
            16: s.ToString() == "x" never True
            17: false never Taken
            18: (1, _) never Taken
            18: var (n, _) never Taken
            19: 3 never Taken
            20: _ never Taken
            """);

    [Fact]
    public async Task Sees_the_tests_of_a_pattern()
        => (await WatchedProgram.GapsAsync("""
            record Circle(int R, string? Name);
            static class Program
            {
                static bool Teen(int age) => age is > 12 and < 20;
                static bool Small(object o) => o is Circle { R: < 5, Name: not null } c && c.R > 0;
                static string Word(object? o) { if (o is not string { Length: > 2 } text) return "no"; return text; }
                static bool Vowel(char c) => c is 'a' or 'e' or 'i';
                static bool Pair(object o) => o is (int and > 0, string or null);
                static bool Never(int a) => a is 1 or 2;
                public static void Run()
                {
                    Teen(13); Teen(25); Small(new Circle(3, "a")); Small(new Circle(7, "a")); Word("abc"); Word("ab"); Vowel('a'); Vowel('x'); Never(3);
                    Pair((1, "a"));
                }
            }
            """)).ShouldBe("""
            4: > 12 never False
            5: Circle never False
            5: null never True
            5: c.R > 0 never False
            6: string never False
            7: 'e' never True
            7: 'i' never True
            8: o is (int and > 0, string or null) never False
            9: a is 1 or 2 never True
            """);

    [Fact]
    public async Task Sees_loops_that_never_ran_and_exceptions_that_never_came()
        => (await WatchedProgram.GapsAsync("""
            static class Program
            {
                static int Sum(IEnumerable<int> xs) { var sum = 0; foreach (var x in xs) sum += x; foreach (var (a, b) in new[] { (1, 2) }) { sum += a; } return sum; }
                static async Task Later(IAsyncEnumerable<int> xs) { await foreach (var x in xs) { } }
                static async IAsyncEnumerable<int> None() { await Task.Yield(); if (Environment.TickCount64 == 0) yield return 1; }
                static IEnumerable<int> Some(int n) { for (var i = 0; i < n; i++) yield return i; }
                static string Try(bool fail)
                {
                    try { if (fail) throw new IOException("a"); return "ok"; }
                    catch (IOException e) when (e.Message == "b") { return "io"; }
                    catch (ArgumentException) { return "argument"; }
                    catch (Exception) when (fail) { return "other"; }
                    finally { }
                }
                static int Broken(IEnumerable<int>? xs) { try { foreach (var x in xs!) return x; return 0; } catch (NullReferenceException) { return -1; } }
                public static async Task Run() { Sum([]); await Later(None()); Some(0).ToList(); Try(true); Try(false); Broken(null); }
            }
            """)).ShouldBe("""
            3: xs never Many
            4: xs never Many
            5: Environment.TickCount64 == 0 never True
            6: i < n never True
            10: e.Message == "b" never True
            11: catch (ArgumentException) never Entered
            12: fail never False
            """);

    [Fact]
    public async Task Leaves_the_program_as_it_was()
        => (await WatchedProgram.GapsAsync("""
            using System.Linq.Expressions;
            using System.Runtime.CompilerServices;
            class Flag { public static bool operator true(Flag f) => true; public static bool operator false(Flag f) => false; }
            ref struct Window { public bool Open; public int Width => Open ? 1 : 2; }
            class Base(int a) { public int A => a; }
            class Derived(bool big) : Base(big ? 2 : 1) { readonly int _b = big ? 3 : 4; public Derived() : this(DateTime.Now.Year > 3 || Try(out _)) { } static bool Try(out int x) { x = 1; return true; } public int B => _b; }
            static class Program
            {
                const bool Debug = false;
                static string Text(bool ok, [CallerArgumentExpression(nameof(ok))] string text = "") => text;
                static int Assigned(object o) { if (!(o is string s)) return 0; if (int.TryParse(s, out var n) && n > 1) return n; return o is not string { Length: 1 } t ? 1 : t.Length; }
                static ref int Ref(int[] xs, bool first) => ref (first ? ref xs[0] : ref xs[1]);
                static int Line([CallerLineNumber] int line = 0) => line;
                static Expression<Func<int, bool>> Tree() => x => x > 1 && x < 3;
                static int Query() => (from x in new[] { 1, 2 }.AsQueryable() where x > 1 || x < 0 select x).Count() + (from x in new[] { 1 } where x > 1 || x < 0 select x).Count();
                static T? Generic<T>(T? a) where T : struct => a ?? default;
                static dynamic Dynamic(dynamic a) => a?.Length ?? 0;
                static Func<int, int> Lambda(bool a) => a ? x => x + 1 : x => x - 1;
                static unsafe int Pointer(int* p) => p != null ? *p : 0;
                static void Check(bool ok, string what) { if (!ok) throw new Exception(what); }
                public static void Run()
                {
                    if (Debug) return;
                    while (true) { break; }
                    if (new Flag()) { }
                    Check(Text(1 > 0 || Debug) == "1 > 0 || Debug", "text");
                    Check((Assigned("5"), Assigned(3), Assigned("a"), Assigned("ab")) == (5, 0, 1, 1), "assigned");
                    int[] xs = [1, 2];
                    Ref(xs, false) = 5;
                    Check((xs[1], Line()) == (5, 30), "ref and line");
                    Check((Tree().Body.NodeType, Query()) == (ExpressionType.AndAlso, 1), "trees");
                    Check((Generic<int>(3), (int)Dynamic("abc"), Lambda(true)(1), new Derived().A, new Derived(false).B) == (3, 3, 2, 2, 4), "values");
                    Check(new Window { Open = true }.Width == 1, "window");
                }
            }
            """)).ShouldBe("""
            4: Open never False
            6: DateTime.Now.Year > 3 never False
            11: n > 1 never False
            11: string never False
            12: first never True
            15: x > 1 never True
            15: x < 0 never True
            16: a never Null
            17: a?.Length unknown whether Null
            17: a?.Length unknown whether NotNull
            17: a unknown whether Null
            17: a unknown whether NotNull
            18: a never False
            20: ok never False
            25: new Flag() unknown whether True
            25: new Flag() unknown whether False
            """);

    [Fact]
    public async Task Sees_which_members_were_called()
        => (await WatchedProgram.CallsAsync("""
            class Basket
            {
                public Basket() { }
                public int Count { get; set; }
                public int Total => 3;
                public int this[int i] => i;
                public string Name { get => "a"; set => _ = value; }
                public static Basket operator +(Basket a, Basket b) => a;
                void Unused() { }
                async Task Arrow() => await Task.Yield();
                public Task Called() => Arrow();
            }
            static class Program { public static async Task Run() { var basket = new Basket(); _ = basket.Total; basket.Name = "b"; await basket.Called(); } }
            """)).ShouldBe("""
            Basket.Basket True
            Basket.Total True
            Basket.this[] False
            Basket.Name False
            Basket.Name True
            Basket.operator + False
            Basket.Unused False
            Basket.Arrow True
            Basket.Called True
            Program.Run True
            """);
}
