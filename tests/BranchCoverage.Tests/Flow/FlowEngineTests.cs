using System.Buffers.Binary;
using Microsoft.CodeAnalysis.Emit;
using Shakeout.BranchCoverage.Flow;

namespace Shakeout.BranchCoverage.Tests.Flow;

public sealed class FlowEngineTests
{
    private const string Method = "System.Int32 Program::Run(System.Int32)";

    private const string Source = """
        public class Program
        {
            public static int Run(int n)
            {
                if (n > 3)
                    n++;
                return n;
            }
        }
        """;

    private static readonly (int, long)[] AlwaysTrue = [(4, 5), (5, 5), (6, 5), (7, 5), (8, 5)];

    [Theory]
    [InlineData(DebugInformationFormat.PortablePdb)]
    [InlineData(DebugInformationFormat.Embedded)]
    public void Proves_from_lines_alone_with_symbols_beside_or_inside(DebugInformationFormat symbols)
    {
        using var program = new CompiledProgram(Source, symbols);

        CompiledProgram.Told(FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken)).ShouldBe("""
            n > 3 True: Taken
            n > 3 False: Never
            """);
    }

    [Fact]
    public void Says_less_where_counts_contradict_each_other()
    {
        using var program = new CompiledProgram(Source);

        var result = FlowEngine.Observe(program.Report(Method, (4, 5), (5, 5), (6, 9), (7, 5), (8, 5)), program.Assembly, [program.Source], TestContext.Current.CancellationToken);

        (CompiledProgram.Told(result) + "\n" + string.Join('\n', result.Notes)).ShouldBe("""
            n > 3 True: Taken
            n > 3 False: Unknown
            The report on 'Program.dll' says only whether code ran, not how often (by SingleHit, or because everything ran once, or because such reports were added up): what only counts can prove stays unknown.
            """);
    }

    [Fact]
    public void Says_nothing_of_operands_whose_truth_is_an_operator_of_their_own()
    {
        using var program = new CompiledProgram("""
            public struct Sign(int value)
            {
                public static bool operator true(Sign sign) => sign.Value > 0;
                public static bool operator false(Sign sign) => sign.Value < 0;
                public static Sign operator &(Sign a, Sign b) => a.Value < b.Value ? a : b;
                public int Value => value;
            }
            public class Program
            {
                public static int Run(Sign a, Sign b)
                {
                    if (a && b)
                        return 1;
                    return 0;
                }
            }
            """);

        var told = CompiledProgram.Told(FlowEngine.Observe(
            program.Report("System.Int32 Program::Run(Sign,Sign)", (11, 5), (12, 5), (13, 5), (14, 0), (15, 5)), program.Assembly, [program.Source], TestContext.Current.CancellationToken));

        told.ShouldEndWith("""
            a True: Unknown
            a False: Unknown
            b True: Unknown
            b False: Unknown
            """);
    }

    [Fact]
    public void Leaves_out_a_source_that_is_not_here()
    {
        using var program = new CompiledProgram(Source);

        FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [], TestContext.Current.CancellationToken).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_a_source_that_has_changed()
    {
        using var program = new CompiledProgram(Source);
        var changed = BranchCoverage.Decisions.SourceFile.Parse("public class Program;", program.Source.Path);

        var result = FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [changed], TestContext.Current.CancellationToken);

        result.Decisions.ShouldBeEmpty();
        result.Notes.ShouldBe([$"'{program.Source.Path}' is left out: it has changed since 'Program.dll' was built."]);
    }

    [Theory]
    [InlineData("n > 3", "n > 4", 0)]
    [InlineData("\n", "\r\n", 1)]
    public void Knows_a_source_by_its_checksum_whatever_its_line_endings(string compiled, string here, int decisions)
    {
        using var program = new CompiledProgram(Source);
        File.WriteAllText(program.Source.Path, "\uFEFF" + Source.Replace(compiled, here));

        FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken).Decisions.Count.ShouldBe(decisions);
    }

    [Fact]
    public void Refuses_an_assembly_that_has_changed()
    {
        using var program = new CompiledProgram(Source);
        program.Compile("public class Program\n{\n    public static int Run(int n) => n;\n}");

        Should.Throw<BranchCoverageException>(() => FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken)).Message.ShouldBe("""
            'Program.dll' has changed since its coverage was measured: lines and branches of the report are not in it.
            Measure again, or build the version that was measured.
            """);
    }

    [Fact]
    public void Refuses_symbols_of_another_build()
    {
        using var program = new CompiledProgram(Source);
        var symbols = File.ReadAllBytes(program.Symbols);
        program.Compile(Source.Replace("n++", "n--"));
        File.WriteAllBytes(program.Symbols, symbols);

        Should.Throw<BranchCoverageException>(() => FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken)).Message.ShouldBe($"""
            '{program.Symbols}' belongs to another build of 'Program.dll'.
            Build the project, then measure again.
            """);
    }

    [Fact]
    public void Refuses_an_assembly_without_symbols()
    {
        using var program = new CompiledProgram(Source);
        File.Delete(program.Symbols);

        Should.Throw<BranchCoverageException>(() => FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken)).Message.ShouldBe($"""
            '{program.Assembly}' has no debugging symbols: there is no 'Program.pdb' beside it and none inside it.
            Build with DebugType portable or embedded.
            """);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ is how an assembly begins")]
    public void Refuses_what_is_no_assembly(string content)
    {
        using var program = new CompiledProgram(Source);
        File.WriteAllText(program.Assembly, content);

        Should.Throw<BranchCoverageException>(() => FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken))
            .Message.ShouldStartWith($"'{program.Assembly}' cannot be read: ");
    }

    [Fact]
    public void Refuses_an_assembly_that_is_not_there()
    {
        using var program = new CompiledProgram(Source);
        File.Delete(program.Assembly);

        Should.Throw<BranchCoverageException>(() => FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken)).Message.ShouldBe($"""
            '{program.Assembly}' is not there, so what its branches did cannot be told.
            Build the project, then report again.
            """);
    }

    [Fact]
    public void Leaves_out_a_method_that_cannot_be_decoded_and_tells_the_rest()
    {
        using var program = new CompiledProgram(Source.TrimEnd('}') + """
                public static int Broken(int n)
                {
                    if (n == 0x12345678)
                        n++;
                    return n;
                }
            }
            """);
        Break(program.Assembly);

        var result = FlowEngine.Observe(program.Report(Method, AlwaysTrue), program.Assembly, [program.Source], TestContext.Current.CancellationToken);

        (CompiledProgram.Told(result) + "\n" + result.Notes.Single().Split(" (")[0]).ShouldBe("""
            n > 3 True: Taken
            n > 3 False: Never
            n == 0x12345678 True: Unknown
            n == 0x12345678 False: Unknown
            'Program.Broken' is left out: its code cannot be decoded
            """);
    }

    // The jump behind the number leads out of the method.
    private static void Break(string assembly)
    {
        var bytes = File.ReadAllBytes(assembly);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, 0x12345678);
        var at = bytes.AsSpan().IndexOf(number);
        var jump = at + bytes.AsSpan(at).IndexOf((byte)0x2C);
        bytes[jump + 1] = 0x7F;
        File.WriteAllBytes(assembly, bytes);
    }
}
