using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Shakeout.Factories.Tests.Definitions;

/// <summary>What the compiler itself refuses in a template, or in an override.</summary>
public sealed class CompilerRefusals
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "Shakeout.*.dll")) // The shuffler's worker trusts the runtime alone.
            .DistinctBy(path => Path.GetFileName(path)).Select(path => MetadataReference.CreateFromFile(path))]);

    [Theory]
    [InlineData("Factory.For<Thing>((f, me) => new() { Size = 1 })", "CS9035")] // an unfilled required member
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = \"x\", Colour = 1 })", "CS0117")] // a member that does not exist
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = me.Colour })", "CS1061")]
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = 1 })", "CS0029")] // a value of another type
    [InlineData("Factory.For<Pair>((f, me) => new(1))", "CS7036")] // a missing argument
    [InlineData("Things.With(thing => thing.Colour, 1)", "CS1061")]
    [InlineData("Things.With(thing => thing.Size, \"x\").Build().Length", "CS1061")]
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = me.Other?.Name ?? \"x\" })", "CS8072")] // what expression trees cannot hold
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = me.Size switch { 1 => \"x\", _ => \"y\" } })", "CS8514")]
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = me.Other is { Size: 1 } ? \"x\" : \"y\" })", "CS8122")]
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = \"x\", Sizes = [1, 2] })", "CS9175")]
    [InlineData("Factory.For<Pair>((f, me) => new(Two: 2, One: 1))", "CS9307")]
    [InlineData("Factory.For<Thing>((f, me) => new() { Name = string.Concat(\"a\", \"b\", \"c\", \"d\", me.Size.ToString()) })", "CS8640")]
    [InlineData("Factory.For<Thing>((f, me) => { return new() { Name = \"x\" }; })", "CS0834")]
    public void Are_errors_before_a_test_runs(string code, string error) => Errors(code).ShouldContain(error);

    [Fact]
    public void A_whole_template_compiles()
        => Errors("Factory.For<Thing>((f, me) => new() { Name = $\"x{f.Seq}\", Size = f.Int(1, 3), Other = f.Maybe(f.One(Things)), Sizes = new() { 1, 2 } })").ShouldBeEmpty();

    private static List<string> Errors(string code)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            using Shakeout.Factories;
            using System.Collections.Generic;
            public sealed class Thing { public required string Name { get; init; } public int Size { get; init; } public Thing Other { get; init; } public List<int> Sizes { get; init; } }
            public sealed record Pair(int One, int Two);
            public static class Make
            {
                public static readonly Factory<Thing> Things = Factory.For<Thing>((f, me) => new() { Name = "x" });
                public static object Tried() => {{code}};
            }
            """, new(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken);
        return [.. CSharpCompilation.Create("Tried", [tree], References.Value, new(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }
}
