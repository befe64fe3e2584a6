using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>How the compiler writes what it is given, and what is read from that.</summary>
public sealed class LoweringTests
{
    [Theory]
    [InlineData("decimal n", "n > 3 && n <= 9", "n > 3 True: Taken", "n > 3 False: Never", "n <= 9 True: Taken", "n <= 9 False: Never")]
    [InlineData("(int Low, int High) n", "n.Low > 3 && n.High <= 9", "n.Low > 3 True: Taken", "n.Low > 3 False: Never", "n.High <= 9 True: Taken", "n.High <= 9 False: Never")]
    [InlineData("bool? n", "n is true && n.Value", "n is true True: Taken", "n is true False: Never", "n.Value True: Taken", "n.Value False: Never")]
    [InlineData("object n", "n is string { Length: > 0 } text && text[0] == 'a'",
        "string True: Taken", "string False: Unreached", "Length: > 0 True: Taken", "Length: > 0 False: Unreached",
        "n is string { Length: > 0 } text True: Taken", "n is string { Length: > 0 } text False: Never", "text[0] == 'a' True: Taken", "text[0] == 'a' False: Never")]
    [InlineData("string n", "n is { Length: > 0 } text && text[0] == 'a'",
        "n is { Length: > 0 } text True: Taken", "n is { Length: > 0 } text False: Never", "text[0] == 'a' True: Taken", "text[0] == 'a' False: Never")]
    [InlineData("object n", "n is not Program && n is System.Exception", "n is not Program True: Taken", "n is not Program False: Never", "n is System.Exception True: Taken", "n is System.Exception False: Never")]
    [InlineData("System.DateTime n", "n.Kind is System.DateTimeKind.Unspecified && n.Day > 1", // Is it a type?
        "n.Kind is System.DateTimeKind.Unspecified True: Unknown", "n.Kind is System.DateTimeKind.Unspecified False: Unknown", "n.Day > 1 True: Taken", "n.Day > 1 False: Never")]
    [InlineData("int[] n", "n is [var a, .. var rest] && a > rest.Length",
        "n is [var a, .. var rest] True: Taken", "n is [var a, .. var rest] False: Never", "a > rest.Length True: Taken", "a > rest.Length False: Never")]
    public void Of_a_condition_that_always_held_no_part_ever_failed(string parameter, string condition, params string[] told)
    {
        using var program = new CompiledProgram(Asking(parameter, condition));

        Told(program, program.Report(Method(program), (4, 5), (5, 5), (6, 5), (7, 5), (8, 5))).Split('\n').ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public void Of_a_pattern_whose_last_part_held_the_look_for_null_may_have_failed()
    {
        using var program = new CompiledProgram(Asking("string n", "n is { Length: > 0 } text && text[0] == 'a'"));

        Told(program, program.Report(Method(program), (4, 5), (5, 5), (6, 3), (7, 5), (8, 5))).ShouldBe("""
            n is { Length: > 0 } text True: Taken
            n is { Length: > 0 } text False: Unknown
            text[0] == 'a' True: Taken
            text[0] == 'a' False: Unknown
            """);
    }

    [Theory]
    [InlineData("n % 2", "Taken")]
    [InlineData("n % n", "Unknown")] // It may throw.
    public void Only_what_can_throw_leaves_open_where_the_rest_went(string value, string state)
    {
        using var program = new CompiledProgram(Asking("int n", $"{value} == 0"));

        Told(program, program.Report(Method(program), (4, 5), (5, 5), (6, 3))).ShouldBe($"""
            {value} == 0 True: Taken
            {value} == 0 False: {state}
            """);
    }

    [Fact]
    public void The_last_operand_of_a_value_is_unknown_and_has_no_branch()
    {
        using var program = new CompiledProgram(Computing("bool", "int a, int b", "a > 0 && b > 0"));
        var result = FlowEngine.Observe(program.Arrivals(Method(program), 5, 0), program.Assembly, [program.Source], TestContext.Current.CancellationToken);

        $"{CompiledProgram.Told(result)}\n{result.Unasked} of {result.Unknown}".ShouldBe("""
            a > 0 True: Taken
            a > 0 False: Never
            b > 0 True: Unknown
            b > 0 False: Unknown
            2 of 2
            """);
    }

    [Fact]
    public void The_last_operand_of_a_value_was_not_asked_where_the_one_before_decided()
    {
        using var program = new CompiledProgram(Computing("bool", "int a, int b", "a > 0 && b > 0"));

        Told(program, program.Arrivals(Method(program), 0, 5)).ShouldBe("""
            a > 0 True: Never
            a > 0 False: Taken
            b > 0 True: Unreached
            b > 0 False: Unreached
            """);
    }

    [Fact]
    public void An_access_to_what_cannot_be_null_is_null_where_the_value_before_is()
    {
        using var program = new CompiledProgram(Computing("int", "string s", "s?.Length ?? 0"));

        Told(program, program.Arrivals(Method(program), 0, 5)).ShouldBe("""
            s Null: Never
            s NotNull: Taken
            s?.Length Null: Never
            s?.Length NotNull: Taken
            """);
    }

    [Fact]
    public void An_access_to_what_may_be_null_is_not_told_by_the_value_before()
    {
        using var program = new CompiledProgram("public class Box { public int? Size; }\n" + Computing("int", "Box box", "box?.Size ?? 0"));

        Told(program, program.Arrivals("System.Int32 Program::Run(Box)", 0, 5)).ShouldBe("""
            box Null: Never
            box NotNull: Taken
            box?.Size Null: Unknown
            box?.Size NotNull: Unknown
            """);
    }

    [Fact]
    public void A_comparison_behind_an_access_is_false_where_nothing_was_accessed()
    {
        using var program = new CompiledProgram(Computing("int", "string s, bool b", "s?.Length > 1 || b ? 1 : 2"));

        // Always null: the length is never asked for, and yet the comparison came out false.
        Told(program, program.Arrivals(Method(program), 5, 0)).ShouldContain("s?.Length > 1 False: Unknown");
    }

    [Fact]
    public void Each_of_several_constants_is_told_by_its_own_branch()
    {
        using var program = new CompiledProgram(Computing("int", "string s", """s is "a" or "b" or "c" ? 1 : 2"""));

        // Two were "a", two "c", one neither; the jumps of all three arrive at the same place.
        Told(program, program.Arrivals(Method(program), 3, 4, 3, 4, 1, 4)).ShouldBe("""
            "a" True: Taken
            "a" False: Taken
            "b" True: Never
            "b" False: Taken
            "c" True: Taken
            "c" False: Taken
            s is "a" or "b" or "c" True: Taken
            s is "a" or "b" or "c" False: Taken
            """);
    }

    [Fact]
    public void A_choice_of_two_comparisons_is_true_where_either_is()
    {
        using var program = new CompiledProgram(Computing("int", "bool a, int b", "(a ? b > 2 : b < 1) ? 1 : 2"));

        // Always a, always b > 2: the branches ask for a, then b < 1, then b > 2.
        Told(program, program.Arrivals(Method(program), 0, 5, 0, 5, 0, 5)).ShouldBe("""
            a True: Taken
            a False: Never
            a ? b > 2 : b < 1 True: Taken
            a ? b > 2 : b < 1 False: Never
            """);
    }

    [Fact]
    public void What_follows_a_switch_expression_belongs_to_the_statement_around_it()
    {
        using var program = new CompiledProgram(Computing("int", "int n, bool a", "System.Math.Max(n switch { 7 => 1, _ => 2 }, a ? 3 : 4)"));

        Told(program, program.Report(Method(program), (3, 5))).ShouldContain("a True: Unknown");
        Told(program, program.Arrivals(Method(program), 5, 2, 3, 5, 0, 5)).ShouldContain("""
            a True: Taken
            a False: Never
            """);
    }

    [Fact]
    public void The_conditions_of_an_expression_tree_are_data()
    {
        using var program = new CompiledProgram(Asking("int n", "n > 3", "Keep(x => x > 1 && x < 9);").TrimEnd('}') + "    static void Keep(System.Linq.Expressions.Expression<System.Func<int, bool>> asked) { }\n}");
        var result = FlowEngine.Observe(program.Report(Method(program), (4, 5), (5, 5), (6, 5), (7, 5), (8, 5)), program.Assembly, [program.Source], TestContext.Current.CancellationToken);

        $"{CompiledProgram.Told(result)}\n{string.Join('\n', result.Data.Select(site => $"{site.Decision.Text}: data"))}".ShouldBe("""
            n > 3 True: Taken
            n > 3 False: Never
            x > 1: data
            x < 9: data
            """);
    }

    [Fact]
    public void The_start_value_of_a_field_is_asked_where_objects_are_made()
    {
        using var program = new CompiledProgram("public class Program(int size)\n{\n    private readonly int _size = size > 0 ? size : 8;\n    public int Size => _size;\n}");

        Told(program, program.Arrivals("System.Void Program::.ctor(System.Int32)", 0, 3)).ShouldBe("""
            size > 0 True: Taken
            size > 0 False: Never
            """);
    }

    private static string Asking(string parameter, string condition, string statement = "System.GC.KeepAlive(n);") => $$"""
        public class Program
        {
            public static int Run({{parameter}})
            {
                if ({{condition}})
                    {{statement}}
                return 2;
            }
        }
        """;

    private static string Computing(string type, string parameters, string value) => $"public class Program\n{{\n    public static {type} Run({parameters}) => {value};\n}}";

    private static string Method(CompiledProgram program) => program.Methods.Single(name => name.Contains("::Run("));

    private static string Told(CompiledProgram program, ModuleReport report)
        => CompiledProgram.Told(FlowEngine.Observe(report, program.Assembly, [program.Source], TestContext.Current.CancellationToken));
}
