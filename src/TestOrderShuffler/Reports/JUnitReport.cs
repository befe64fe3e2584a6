using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>
/// The report as JUnit XML: a suite for each suite, in it a passed case for the shuffle itself (so that viewers
/// show the seed, and never an empty suite) and a case for each test that the report says something against.
/// </summary>
internal static class JUnitReport
{
    /// <summary>The whole report as text.</summary>
    public static string Write(RunReport run)
    {
        XElement[] suites = [.. run.Suites.Select(suite => Suite(suite, run.NonDeterminism))];
        var root = new XElement("testsuites", new XAttribute("name", "shakeout"), Sum(suites, "tests"), Sum(suites, "failures"), Sum(suites, "skipped"), suites);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            root.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Suite(ReportedSuite suite, NonDeterminism nonDeterminism)
    {
        var report = suite.Report;
        XElement[] cases =
        [
            Case(suite.Name, $"{Sentences.Counted(report.Orders, "random order")}, seed {report.Seed}"),
            .. report.Findings.Select(finding => FindingCase(finding, suite.Replay)),
            .. report.AlwaysFailing.Select(entry => FailedCase(
                entry.Test, $"{entry.Test} fails in every order and alone",
                [.. FailureText.MessageLines(entry.Failure, int.MaxValue), suite.Replay.Of([entry.Test])])),
            .. report.Crashed.Select(entry => FailedCase(
                entry.Test, $"{entry.Test} {Sentences.Crash(entry.How)}", [suite.Replay.Of([entry.Test])])),
            .. report.Unexplained.Select(test => FailedCase(
                test, $"{test} failed, and the run was stopped before it found out why", [])),
            .. report.NonDeterministic.Select(entry => NonDeterministicCase(entry, nonDeterminism)),
        ];
        return new XElement("testsuite",
            new XAttribute("name", suite.Name),
            new XAttribute("tests", cases.Length),
            Count("failures", cases, "failure"),
            new XAttribute("errors", 0),
            Count("skipped", cases, "skipped"),
            new XElement("properties",
                Property("seed", report.Seed.ToString()),
                Property("orders", report.Orders.ToString(CultureInfo.InvariantCulture)),
                Property("framework", suite.Framework),
                Property("residualRisk", report.ResidualRisk.ToString(CultureInfo.InvariantCulture))),
            cases);
    }

    private static XElement FindingCase(Finding finding, ReplayLine replay)
    {
        var sets = finding.Kind == DependenceKind.Victim ? finding.Polluters : finding.StateSetters;
        return FailedCase(finding.Test, Sentences.Title(finding, test => test.Name),
        [
            .. sets.Select(set => Sentences.Proof(finding, set, test => test.Name)),
            .. FailureText.MessageLines(finding.Failure, int.MaxValue),
            replay.Of(finding.FailingOrder),
        ]);
    }

    private static XElement NonDeterministicCase(NonDeterministicTest entry, NonDeterminism nonDeterminism)
    {
        var message = Sentences.NonDeterministic(entry, test => test.Name);
        if (nonDeterminism == NonDeterminism.Fails)
            return FailedCase(entry.Test, message, []);
        var nonDeterministic = TestCaseOf(entry.Test);
        nonDeterministic.Add(new XElement("skipped", new XAttribute("message", Legal(message))));
        return nonDeterministic;
    }

    private static XElement FailedCase(TestCase test, string message, IEnumerable<string> details)
    {
        var failed = TestCaseOf(test);
        failed.Add(new XElement("failure", new XAttribute("message", Legal(message)), Legal(string.Join('\n', details))));
        return failed;
    }

    private static XElement TestCaseOf(TestCase test)
        => Case(test.Class, test.Name.StartsWith(test.Class + ".", StringComparison.Ordinal) ? test.Name[(test.Class.Length + 1)..] : test.Name);

    private static XElement Case(string className, string name)
        => new("testcase", new XAttribute("classname", Legal(className)), new XAttribute("name", Legal(name)));

    private static XElement Property(string name, string value)
        => new("property", new XAttribute("name", name), new XAttribute("value", value));

    private static XAttribute Count(string attribute, IEnumerable<XElement> cases, string child)
        => new(attribute, cases.Count(entry => entry.Element(child) is not null));

    private static XAttribute Sum(IEnumerable<XElement> suites, string attribute)
        => new(attribute, suites.Sum(suite => (int)suite.Attribute(attribute)!));

    /// <summary>XML has no place for most control characters, not even escaped.</summary>
    private static string Legal(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
