using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Shakeout.Conventions.Tests.PublicApi;

namespace Shakeout.Docs.Tests.Reference;

/// <summary>The text of a reference page, written from doc comments.</summary>
internal sealed class ApiText(ReferencePage page)
{
    private readonly DocComments _comments = new(page.Assembly);
    private readonly StringBuilder _text = new();

    /// <summary>The whole page: for each namespace a table of its types; then each type with its members.</summary>
    public string Write()
    {
        _text.Append($"{page.Introduction}\n\nThis page is written from the doc comments of the code.\n");
        foreach (var types in page.Types.GroupBy(type => type.Namespace))
        {
            _text.Append(page.Namespaces.Count > 1 ? $"\n`using {types.Key};`\n" : string.Empty).Append("\n| type | what it is |\n| --- | --- |\n");
            foreach (var type in types)
                _text.Append($"| [`{TypeName.Of(type)}`](#{Anchor(type)}) | {DocComments.Line(Summary(type))} |\n");
        }

        foreach (var type in page.Types)
            Write(type);
        return _text.Append("\n[All pages](../../README.md#documentation)\n").ToString();
    }

    // As readers of Markdown make it of the heading: letters and digits in lower case.
    private static string Anchor(Type type) => string.Concat(TypeName.Of(type).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private XElement? Summary(MemberInfo member) => _comments.Of(member)?.Element("summary");

    private void Write(Type type)
    {
        _text.Append($"\n## {TypeName.Of(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n`{Declaration.Of(type)}`\n\n{DocComments.Markdown(Summary(type))}\n");
        foreach (var part in Further(type))
            _text.Append($"\n{part}\n");
        var members = Declaration.Members(type).Where(member => Summary(member) is not null).ToList();
        _text.Append(members.Count > 0 ? "\n" : string.Empty);
        foreach (var member in members)
            Write(member, type);
    }

    private void Write(MemberInfo member, Type type)
    {
        // The compiler copies the comment of a type to its primary constructor, and that of a record's parameters to its properties.
        var isPrimary = DocComments.Line(Summary(member)) == DocComments.Line(Summary(type));
        _text.Append($"- `{Declaration.Of(member)}`{(isPrimary ? string.Empty : $"<br/>{DocComments.Line(Summary(member))}")}\n");
        if (isPrimary && Declaration.Of(type).Contains(" record ", StringComparison.Ordinal))
            return;
        foreach (var part in isPrimary ? [] : Further(member))
            _text.Append($"\n  {part.Replace("\n", "\n  ", StringComparison.Ordinal)}\n\n");
        _text.Append(string.Concat(Details(_comments.Of(member)!).Select(detail => $"  - {detail}\n")));
    }

    /// <summary>What the comment says and shows beyond its first sentence.</summary>
    private IEnumerable<string> Further(MemberInfo member) => new[] { "remarks", "example" }
        .Select(part => DocComments.Markdown(_comments.Of(member)?.Element(part))).Where(text => text.Length > 0);

    private static IEnumerable<string> Details(XElement comment) =>
    [
        .. comment.Elements("typeparam").Concat(comment.Elements("param"))
            .Select(parameter => $"`{parameter.Attribute("name")!.Value}`: {DocComments.Line(parameter)}"),
        .. comment.Elements("returns").Select(returns => $"Returns: {DocComments.Line(returns)}"),
        .. comment.Elements("exception").Select(thrown => $"Throws `{thrown.Attribute("cref")!.Value.Split('.')[^1]}`: {DocComments.Line(thrown)}"),
    ];
}
