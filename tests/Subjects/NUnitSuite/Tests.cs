using NUnit.Framework;

namespace Subjects.NUnitSuite;

public class SumTests
{
    [Test]
    public void Adds() => Assert.That(2 + 2, Is.EqualTo(4));

    [TestCase(1)]
    [TestCase(2)]
    public void Is_positive(int number) => Assert.That(number, Is.Positive);
}
