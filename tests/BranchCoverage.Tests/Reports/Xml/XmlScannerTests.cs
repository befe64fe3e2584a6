using System.Text;
using Shakeout.BranchCoverage.Reports.Xml;

namespace Shakeout.BranchCoverage.Tests.Reports.Xml;

public sealed class XmlScannerTests
{
    [Fact]
    public void Walks_tags_and_gives_their_attributes_and_text() => Walk("""
        <?xml version="1.0"?><!-- <no/> > -->
        <a one='1 > 0' two = "&lt;&amp;&#65;"
           three="é" />
        """).ShouldBe("""
        <a one="1 > 0" two="<&A" three="é">
        </a>
        """);

    [Fact]
    public void Ends_elements_without_content_too() => Walk("<a><b/><c> text </c><![CDATA[<d>]]></a>").ShouldBe("<a>\n<b>\n</b>\n<c>\ntext</c>\n</a>");

    [Fact]
    public void Passes_over_document_types_without_expanding_or_fetching_anything() => Walk("""
        <!DOCTYPE a SYSTEM "http://no.invalid/a.dtd" [
          <!-- it's > ] a "comment -->
          <!ENTITY lol "lol>">
          <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
          <!ENTITY file SYSTEM 'file:///etc/hostname'>
          <?note > ?>
          <!ELEMENT a (b)>
        ]>
        <a one="&lol2;">&file;</a>
        """).ShouldBe("""
        <a one="&lol2;">
        &file;</a>
        """);

    [Theory]
    [InlineData("<a><b></a>", 1, "'</a>' ends what was not begun: '<b>' is open.")]
    [InlineData("<a>\n<b>\n</b>", 3, "the file ends before '<a>' does.")]
    [InlineData("<a>\n<b one=\"1", 2, "the file ends within a tag.")]
    [InlineData("<a>\n<", 2, "the file ends within a tag.")]
    [InlineData("<a>\n<!-- b", 2, "the file ends within a tag.")]
    [InlineData("<!DOCTYPE a [ <!ENTITY b 'c'> ", 1, "the file ends within its document type.")]
    [InlineData("<a/><b/>", 1, "'<b>' follows after the end.")]
    [InlineData("no XML", 1, "the file ends before '<root>' does.")]
    [InlineData("<a one></a>", 1, "'<a one>' is no tag.")]
    [InlineData("<a one=1></a>", 1, "'<a one=1' is no tag.")]
    [InlineData("<a / b>", 1, "'<a /' is no tag.")]
    [InlineData("<a>\n\n< b/></a>", 3, "'< ' is no tag.")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", 0, "its encoding 'klingon' is not known here. Convert it to UTF-8.")]
    public void Says_what_is_wrong_and_where(string text, int line, string what) => Problem(text).ShouldBe((line, what));

    [Fact]
    public void Refuses_elements_without_end_before_they_fill_the_memory()
        => Problem(string.Concat(Enumerable.Repeat("<a>", 100_000))).ShouldBe((1, "elements are nested more than 256 deep."));

    [Fact]
    public void Refuses_a_tag_without_end_before_it_fills_the_memory()
        => Problem($"<a one=\"{new string('x', 17 * 1024 * 1024)}\"/>").ShouldBe((1, "a tag or text is longer than 16 MB."));

    [Fact]
    public void Reads_tags_that_lie_across_what_is_read_at_once()
    {
        var text = new StringBuilder("<a>");
        for (var number = 0; number < 20_000; number++)
            text.Append($"<b number=\"{number}\"><!-- {new string('-', number % 50)}x --></b>\n");
        text.Append("</a>");
        using var xml = Open(text.ToString(), Encoding.UTF8);

        var numbers = new List<string>();
        while (xml.Read())
            if (xml.Is("b"u8) && !xml.IsEnd)
                numbers.Add(xml.TextOf("number"u8));

        numbers.ShouldBe(Enumerable.Range(0, 20_000).Select(number => $"{number}"));
        xml.Line.ShouldBe(20_001);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void Reads_other_encodings(string name)
    {
        using var xml = Open($"<?xml version=\"1.0\" encoding=\"{name}\"?><a one=\"é\"/>", Encoding.GetEncoding(name));

        xml.Read().ShouldBeTrue();
        xml.TextOf("one"u8).ShouldBe("é");
    }

    [Theory]
    [InlineData("<a><b/><b/></a>", 2, "a ends")]
    [InlineData("<a><b/><b/></a>", 1, "b begins")]
    [InlineData("<a/>", 0, "a ends")]
    public void Passes_over_children_that_are_as_many_as_expected(string text, int count, string next)
    {
        using var xml = Open(text, Encoding.UTF8);
        xml.Read();

        xml.TrySkipContent("</a>"u8, "<b"u8, count);

        xml.Read().ShouldBeTrue();
        $"{Encoding.UTF8.GetString(xml.Name)} {(xml.IsEnd ? "ends" : "begins")}".ShouldBe(next);
    }

    private static XmlScanner Open(string text, Encoding encoding) => new(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));

    private static string Walk(string text)
    {
        using var xml = Open(text, Encoding.UTF8);
        var walk = new List<string>();
        while (xml.Read())
        {
            var name = Encoding.UTF8.GetString(xml.Name);
            var attributes = new[] { "one", "two", "three" }.Where(one => !xml[Encoding.UTF8.GetBytes(one)].IsEmpty)
                .Select(one => $" {one}=\"{xml.TextOf(Encoding.UTF8.GetBytes(one))}\"");
            walk.Add(xml.IsEnd ? $"{xml.Text}</{name}>" : $"<{name}{string.Concat(attributes)}>");
        }

        return string.Join('\n', walk);
    }

    private static (int Line, string What) Problem(string text)
    {
        XmlScanner? xml = null;
        var problem = Should.Throw<FormatException>(() =>
        {
            using (xml = Open(text, Encoding.UTF8))
                while (xml.Read())
                {
                }
        });
        return (xml?.Line ?? 0, problem.Message);
    }
}
