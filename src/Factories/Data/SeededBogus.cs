using Bogus;

namespace Shakeout.Factories.Data;

/// <summary>
/// Bogus on the stream of whoever asks. A <see cref="Faker"/> costs most of a millisecond and cannot be shared between threads, so
/// each thread keeps one per locale.
/// </summary>
internal sealed class SeededBogus(string locale)
{
    private readonly ThreadLocal<Lent> _own = new(() => new Lent(locale));

    /// <summary>Bogus for one draw.</summary>
    public Faker For(Gen gen) => _own.Value!.To(gen);

    private sealed class Lent
    {
        private readonly StreamRandom _random = new();
        private readonly Faker _faker;

        public Lent(string locale) => _faker = new Faker(locale) { Random = new StreamRandomizer(_random) };

        public Faker To(Gen gen)
        {
            _random.Lender = gen;
            _faker.DateTimeReference = gen.Now.UtcDateTime;
            return _faker;
        }
    }

    private sealed class StreamRandomizer : Randomizer
    {
        public StreamRandomizer(Random random)
            : base(0) => localSeed = random;
    }
}
