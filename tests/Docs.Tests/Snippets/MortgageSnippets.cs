using Mortgage;
using Xunit.Sdk;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The test that the guide to coverage adds to the mortgage sample: it fails, for it finds the bug.</summary>
public sealed class MortgageSnippets
{
    [Fact]
    public void The_test_of_the_guide_finds_the_bug()
        => Should.Throw<EqualException>(SingleApplicant.The_income_of_a_single_applicant_counts_once).Message.ShouldContain("378000");

    /// <summary>Abstract, so that it does not run by itself.</summary>
    public abstract class SingleApplicant
    {
        #region branch-coverage
        [Fact]
        public static void The_income_of_a_single_applicant_counts_once()
        {
            var alone = new Application { Applicant = new("Nora", 34, 42_000), Price = 280_000, Deposit = 14_000 };
            Assert.Equal(189_000, Affordability.MostFor(alone));
        }
        #endregion
    }
}
