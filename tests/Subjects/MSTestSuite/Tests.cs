using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Subjects.MSTestSuite;

[TestClass]
public class SumTests
{
    [TestMethod]
    public void Adds() => Assert.AreEqual(4, 2 + 2);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Is_positive(int number) => Assert.IsTrue(number > 0);
}
