using Shakeout.Docs.Tests.Reference;
using Shakeout.TestOrderShuffler;

namespace Shakeout.Docs.Tests;

/// <summary>The API reference is what the doc comments say. To write it anew: SHAKEOUT_ACCEPT=1 dotnet test tests/Docs.Tests</summary>
public sealed class ApiReferenceTests
{
    private const string Introduction =
        """
        Seeded test orders, and the search for the tests that depend on each other. It knows no test framework: what runs
        the tests comes in as an `ITestRunner`. Begin with `SuiteShuffle`; the guide [Write your own runner](../guides/own-runner.md)
        shows it whole. Everything is in the namespace `Shakeout.TestOrderShuffler`; the package is `Shakeout.TestOrderShuffler`.

        This page is written from the doc comments of the code.
        """;

    [Fact]
    public void Is_what_the_doc_comments_say()
        => AcceptedFile.ShouldHold("docs/reference/test-order-shuffler.md", new ApiPage(typeof(SuiteShuffle).Assembly).Write(Introduction));
}
