namespace Subjects.Trivial200V3;

public abstract class TenTests
{
    [Fact]
    public void Number_01() => Assert.True(true);

    [Fact]
    public void Number_02() => Assert.True(true);

    [Fact]
    public void Number_03() => Assert.True(true);

    [Fact]
    public void Number_04() => Assert.True(true);

    [Fact]
    public void Number_05() => Assert.True(true);

    [Fact]
    public void Number_06() => Assert.True(true);

    [Fact]
    public void Number_07() => Assert.True(true);

    [Fact]
    public void Number_08() => Assert.True(true);

    [Fact]
    public void Number_09() => Assert.True(true);

    [Fact]
    public void Number_10() => Assert.True(true);
}

public class Class01 : TenTests;

public class Class02 : TenTests;

public class Class03 : TenTests;

public class Class04 : TenTests;

public class Class05 : TenTests;

public class Class06 : TenTests;

public class Class07 : TenTests;

public class Class08 : TenTests;

public class Class09 : TenTests;

public class Class10 : TenTests;

public class Class11 : TenTests;

public class Class12 : TenTests;

public class Class13 : TenTests;

public class Class14 : TenTests;

public class Class15 : TenTests;

public class Class16 : TenTests;

public class Class17 : TenTests;

public class Class18 : TenTests;

public class Class19 : TenTests;

public class Class20 : TenTests;
