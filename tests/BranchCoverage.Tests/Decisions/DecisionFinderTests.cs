using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Tests.Decisions;

/// <summary>Which decisions a source file holds, where they stand, and how they are called.</summary>
public sealed class DecisionFinderTests
{
    [Fact]
    public void Names_the_innermost_operands_of_conditions()
        => In("""
            if (a && !(b || !c)) { }
            while (a > 1 && true) { }
            do { } while (!b);
            for (; i < 3;) { }
            var x = a ? 1 : 2;
            return a && b;
            """).ShouldBe("""
            1:5 condition a
            1:12 condition b
            1:18 condition c
            2:8 condition a > 1
            3:16 condition b
            4:8 condition i < 3
            5:9 condition a
            6:8 condition a
            6:13 condition b
            """);

    [Fact]
    public void Names_what_may_be_null()
        => In("""
            x = a ?? b ?? c;
            a ??= b;
            x = a?.B?.C()?[0]?.D;
            if (a?.Any() ?? false) { }
            """).ShouldBe("""
            1:5 null a
            1:10 null b
            2:1 null a
            3:5 null a
            3:5 null a?.B
            3:5 null a?.B?.C()
            3:5 null a?.B?.C()?[0]
            4:5 condition a?.Any() ?? false
            4:5 null a?.Any()
            4:5 null a
            """);

    [Fact]
    public void Names_arms_and_the_alternatives_of_their_patterns()
        => In("""
            switch (x)
            {
                case 1:
                case 2 or (3 or 4): break;
                case string { Length: > 3 } s when s[0] == 'a' && b: break;
                default: break;
            }
            y = x switch { > 5 and < 10 => 1, null or "" => 2, _ => 3 };
            """).ShouldBe("""
            3:10 arm 1
            4:10 arm 2 or (3 or 4)
            4:10   arm 2
            4:16   arm 3
            4:21   arm 4
            5:10 arm string { Length: > 3 } s
            5:40 condition s[0] == 'a'
            5:55 condition b
            6:5 arm default
            8:16 arm > 5 and < 10
            8:35 arm null or ""
            8:35   arm null
            8:43   arm ""
            8:52 arm _
            """);

    [Fact]
    public void Names_the_tests_of_a_pattern_that_stands_for_several()
        => In("""
            if (x is Circle { Radius: > 5, Name: not "a" }) { }
            return x is > 5 and < 10;
            var one = x is string;
            if (x is string s) { }
            """).ShouldBe("""
            1:5 condition x is Circle { Radius: > 5, Name: not "a" }
            1:10   condition Circle
            1:19   condition Radius: > 5
            1:42   condition "a"
            2:8 condition x is > 5 and < 10
            2:13   condition > 5
            2:21   condition < 10
            4:5 condition x is string s
            """);

    [Fact]
    public void Names_loops_that_may_not_run_and_exceptions_that_may_not_come()
        => In("""
            foreach (var x in xs) { }
            foreach (var (a, b) in
                pairs) { }
            try { } catch (IOException e) when (e.Message == "a") { } catch { }
            while (true) { }
            """).ShouldBe("""
            1:19 loop xs
            3:5 loop pairs
            4:9 catch catch (IOException e)
            4:37 condition e.Message == "a"
            4:59 catch catch
            """);

    [Fact]
    public void Belong_to_the_member_that_a_reader_would_name()
    {
        const string Source = """
            namespace Bookshop.Sales;
            class Basket(int limit)
            {
                int _a = limit > 1 ? 1 : 2;
                static bool B => A ? true : false;
                int C { get { return A ? 1 : 2; } set => _a = A ? 1 : 2; }
                int this[int i] => A ? 1 : 2;
                Basket() : this(A ? 1 : 2) { }
                void D() { void Local() { if (A) { } } var f = () => A ? 1 : 2; }
                public static bool operator +(Basket a, Basket b) => A && B;
                int IComparable.CompareTo(object o) => A ? 1 : 2;
                class Inner<T> : Base(A ? 1 : 2) { void E() => _ = A ? 1 : 2; }
            }
            """;
        string.Join('\n', SourceFile.Parse(Source, "Basket.cs").Sites.Select(site => $"{site.Decision.Line} {site.Decision.Member}")).ShouldBe("""
            4 Bookshop.Sales.Basket._a
            5 Bookshop.Sales.Basket.B
            6 Bookshop.Sales.Basket.C
            6 Bookshop.Sales.Basket.C
            7 Bookshop.Sales.Basket.this[]
            8 Bookshop.Sales.Basket.Basket
            9 Bookshop.Sales.Basket.D
            9 Bookshop.Sales.Basket.D
            10 Bookshop.Sales.Basket.operator +
            10 Bookshop.Sales.Basket.operator +
            11 Bookshop.Sales.Basket.IComparable.CompareTo
            12 Bookshop.Sales.Basket.Inner.Inner
            12 Bookshop.Sales.Basket.Inner.E
            """);
    }

    [Fact]
    public void Are_not_looked_for_where_the_source_says_so()
        => In("""
            [System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage] class A { bool B() => a && b; }
            class C { [ExcludeFromCodeCoverage(Justification = "x")] bool D() => a && b; bool E() => c ? 1 : 2; }
            """).ShouldBe("2:90 condition c");

    [Fact]
    public void Are_said_on_one_line()
        => In("""
            if (a == 1 // the first
                + 2) { }
            """).ShouldBe("1:5 condition a == 1 + 2");

    private static string In(string statements)
        => string.Join('\n', SourceFile.Parse(statements, "Program.cs").Sites.Select(Line));

    private static string Line(DecisionSite site)
        => $"{site.Decision.Line}:{site.Decision.Column} {(site.Whole is null ? "" : "  ")}{site.Decision.Kind.ToString().ToLowerInvariant()} {site.Decision.Text}";
}
