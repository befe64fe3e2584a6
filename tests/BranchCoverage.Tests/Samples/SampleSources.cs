namespace Shakeout.Samples;

/// <summary>The sources that the sample's coverage is about.</summary>
internal static class SampleSources
{
    public const string Rates = """
        namespace Lender.Pricing;

        /// <summary>What a mortgage costs a year.</summary>
        public sealed class Rates(IReadOnlyList<Offer> offers)
        {
            public decimal For(Applicant applicant, decimal price)
            {
                var rate = 0.0395m;
                if (applicant.Deposit < price * 0.1m && !applicant.IsFirstBuyer)
                    rate += 0.0075m;

                foreach (var offer in offers)
                    rate = Math.Min(rate, offer.Rate);

                return applicant.Broker?.Commission + rate ?? rate;
            }

            // Fixed rates are dearer: the lender carries the risk.
            public decimal Surcharge(Product product) => product switch
            {
                Fixed { Years: > 5 } => 0.002m,
                Tracker => 0m,
                _ => throw new UnknownProductException($"No surcharge for '{product}'"),
            };
        }
        """;

    public const string Discounts = """
        namespace Lender.Pricing;

        public static class Discounts
        {
            public static bool Apply(Applicant applicant, Offer offer)
                => (applicant.IsFirstBuyer || applicant.Deposit > 50_000m) && offer.IsOpen;
        }
        """;

    public const string Letters = """
        namespace Lender.Letters;

        public sealed class Letter
        {
            public string Render(string template)
            {
                if (template != "</script><img src=x onerror=alert(1)>")
                    return template;
                try
                {
                    return Fill(template);
                }
                catch (FormatException problem)
                {
                    return problem.Message;
                }
            }

            private string Fill(string template)
            {
                return template.Trim();
            }
        }
        """;

    public const string Applicants = """
        namespace Lender;

        public sealed record Applicant(string Name, decimal Deposit, bool IsFirstBuyer)
        {
            public bool IsLarge => Deposit > 100_000m;
        }
        """;
}
