using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Shakeout.Conventions.Tests.PublicApi;

namespace Shakeout.Docs.Tests.Reference;

/// <summary>The reference page of a package, written from its doc comments.</summary>
internal sealed class ApiPage(Assembly assembly)
{
    private readonly DocComments _comments = new(assembly);
    private readonly StringBuilder _page = new();

    /// <summary>The whole page: a table of the types, then each with its members.</summary>
    public string Write(string introduction)
    {
        var types = assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        _page.Append($"# {assembly.GetName().Name}\n\n{introduction}\n\n| type | what it is |\n| --- | --- |\n");
        foreach (var type in types)
            _page.Append($"| [`{type.Name}`](#{type.Name.ToLowerInvariant()}) | {DocComments.Line(Summary(type))} |\n");
        foreach (var type in types)
            Write(type);
        return _page.Append("\n[All pages](../../README.md#documentation)\n").ToString();
    }

    private XElement? Summary(MemberInfo member) => _comments.Of(member)?.Element("summary");

    private void Write(Type type)
    {
        _page.Append($"\n## {type.Name}\n\n`{Declaration.Of(type)}`\n\n{DocComments.Markdown(Summary(type))}\n");
        if (DocComments.Markdown(_comments.Of(type)?.Element("remarks")) is { Length: > 0 } remarks)
            _page.Append($"\n{remarks}\n");
        _page.Append('\n');
        foreach (var member in Declaration.Members(type).Where(member => Summary(member) is not null))
            Write(member, type);
    }

    private void Write(MemberInfo member, Type type)
    {
        // The compiler copies the comment of a positional record to its constructor, and those of its parameters to its properties.
        var isPositional = DocComments.Line(Summary(member)) == DocComments.Line(Summary(type));
        _page.Append($"- `{Declaration.Of(member)}`{(isPositional ? string.Empty : $"<br/>{DocComments.Line(Summary(member))}")}\n");
        if (!isPositional)
            _page.Append(string.Concat(Details(_comments.Of(member)!).Select(detail => $"  - {detail}\n")));
    }

    private static IEnumerable<string> Details(XElement comment) =>
    [
        .. comment.Elements("param").Select(parameter => $"`{parameter.Attribute("name")!.Value}`: {DocComments.Line(parameter)}"),
        .. comment.Elements("returns").Select(returns => $"Returns: {DocComments.Line(returns)}"),
        .. comment.Elements("exception").Select(thrown => $"Throws `{thrown.Attribute("cref")!.Value.Split('.')[^1]}`: {DocComments.Line(thrown)}"),
    ];
}
