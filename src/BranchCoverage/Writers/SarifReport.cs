using System.Text.Json;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>The gaps as SARIF 2.1.0, which code scanning reads.</summary>
internal static class SarifReport
{
    private const string Root = "SRCROOT";

    /// <summary>All gaps as text.</summary>
    public static string Write(CoverageResult result) => JsonText.Object(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [result], WriteRun);
    });

    private static void WriteRun(Utf8JsonWriter json, CoverageResult result)
    {
        json.WriteObject("tool", json => json.WriteObject("driver", json =>
        {
            json.WriteString("name", "Shakeout");
            json.WriteString("version", Version);
            SarifRules.Write(json);
        }));
        json.WriteObject("originalUriBaseIds", json => json.WriteObject(Root, json =>
            json.WriteObject("description", json => json.WriteString("text", "The root of the repository."))));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteObjects("results", GapFingerprint.Of(result.Gaps), WriteResult);
    }

    private static void WriteResult(Utf8JsonWriter json, (Gap Gap, string Fingerprint) entry)
    {
        var (gap, fingerprint) = entry;
        json.WriteString("ruleId", SarifRules.IdOf(gap));
        json.WriteNumber("ruleIndex", SarifRules.IndexOf(gap));
        json.WriteString("level", "warning");
        json.WriteObject("message", json => json.WriteString("text", Sentence(gap)));
        json.WriteObjects("locations", [gap], WriteLocation);
        json.WriteObject("partialFingerprints", json => json.WriteString("gap/v1", fingerprint));
    }

    private static void WriteLocation(Utf8JsonWriter json, Gap gap)
    {
        json.WriteObject("physicalLocation", json =>
        {
            json.WriteObject("artifactLocation", json =>
            {
                // A file outside of the repository has no relative path.
                if (Path.IsPathFullyQualified(gap.File))
                {
                    json.WriteString("uri", new Uri(gap.File).AbsoluteUri);
                    return;
                }
                json.WriteString("uri", string.Join('/', gap.File.Split('/').Select(Uri.EscapeDataString)));
                json.WriteString("uriBaseId", Root);
            });
            json.WriteObject("region", json =>
            {
                json.WriteNumber("startLine", gap.Line);
                json.WriteNumber("startColumn", gap.Column);
                json.WriteNumber("endLine", gap.EndLine);
                json.WriteNumber("endColumn", gap.EndColumn);
            });
        });
        json.WriteObjects("logicalLocations", [gap.Member], static (json, member) => json.WriteString("fullyQualifiedName", member));
    }

    private static string Sentence(Gap gap) => $"{GapSentence.Plain(gap)}." is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    private static string Version => typeof(SarifReport).Assembly.GetName().Version!.ToString(3);
}
