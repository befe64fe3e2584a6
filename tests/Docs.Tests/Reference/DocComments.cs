using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shakeout.Docs.Tests.Reference;

/// <summary>The doc comments of an assembly, as Markdown.</summary>
internal sealed partial class DocComments(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The comment of a type or member, or null when it has none of its own.</summary>
    public XElement? Of(MemberInfo member)
        => _members.GetValueOrDefault(Id(member)) is { } comment && comment.Element("inheritdoc") is null ? comment : null;

    /// <summary>An element's text as paragraphs; code as a fenced block.</summary>
    public static string Markdown(XElement? element)
    {
        List<string> blocks = [string.Empty];
        foreach (var node in element?.Nodes() ?? [])
        {
            if (node is XElement { Name.LocalName: "code" or "para" } block)
                blocks.AddRange([Block(block), string.Empty]);
            else
                blocks[^1] += Text(node);
        }

        return string.Join("\n\n", blocks.Select(block => block.Trim()).Where(block => block.Length > 0));
    }

    /// <summary>An element's text on one line.</summary>
    public static string Line(XElement? element) => Blanks().Replace(Markdown(element), " ");

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{parameter.Attribute("name")!.Value}`",
        XElement reference => $"`{Last(reference.Attribute("cref")?.Value ?? reference.Attribute("langword")!.Value)}`",
        XText text => Blanks().Replace(text.Value, " "),
        _ => string.Empty,
    };

    private static string Block(XElement block)
        => block.Name.LocalName == "code" ? $"```csharp\n{Outdented(block.Value)}\n```" : Line(block);

    // "M:Shakeout.Fixtures.Shop.Add``1(``0)" is Add; what belongs to a type of others is told with it: TimeZoneInfo.Local.
    private static string Last(string id)
    {
        var parts = id.Split('(')[0].Split('.').Select(part => part.Split('`')[0]).ToArray();
        var isOurs = id.StartsWith("T:", StringComparison.Ordinal) || id.Contains(":Shakeout.", StringComparison.Ordinal) || parts.Length == 1;
        return string.Join('.', parts[^(isOurs ? 1 : 2)..]);
    }

    private static string Outdented(string code)
    {
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..] : string.Empty));
    }

    private static string Id(MemberInfo member) => member switch
    {
        Type type => $"T:{type.FullName!.Replace('+', '.')}",
        MethodBase method => $"M:{Owner(method)}.{method.Name.Replace(".ctor", "#ctor", StringComparison.Ordinal)}{Arity(method)}{Parameters(method)}",
        PropertyInfo property => $"P:{Owner(property)}.{property.Name}",
        _ => $"F:{Owner(member)}.{member.Name}",
    };

    private static string Owner(MemberInfo member) => member.DeclaringType!.FullName!.Replace('+', '.');

    private static string Arity(MethodBase method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : string.Empty;

    private static string Parameters(MethodBase method)
        => method.GetParameters() is { Length: > 0 } parameters ? $"({string.Join(',', parameters.Select(parameter => IdOf(parameter.ParameterType)))})" : string.Empty;

    private static string IdOf(Type type)
    {
        if (type.IsByRef)
            return IdOf(type.GetElementType()!) + "@";
        if (type.IsArray)
            return IdOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return $"{(type.IsGenericMethodParameter ? "``" : "`")}{type.GenericParameterPosition}";
        var name = $"{type.Namespace}.{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{name}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}" : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
