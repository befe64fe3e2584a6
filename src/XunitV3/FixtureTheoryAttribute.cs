using System.Runtime.CompilerServices;
using Shakeout.XunitV3.Discovery;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>A theory that takes fixtures after the values of its data: in each row, what the data does not give is asked for.</summary>
/// <example>
/// <code>
/// [FixtureTheory]
/// [InlineData("0141439580")]
/// public void Finds(string isbn, Catalogue catalogue) => catalogue.Find(isbn).ShouldBe("Emma");
/// </code>
/// </example>
/// <param name="sourceFilePath">Filled by the compiler.</param>
/// <param name="sourceLineNumber">Filled by the compiler.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FixtureTheoryDiscoverer))]
public sealed class FixtureTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber);
