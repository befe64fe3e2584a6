namespace Subjects.MutualVictimsV2;

internal static class Lock
{
    public static string Owner;

    public static bool Take(string owner)
    {
        if (Owner is not null && Owner != owner)
            return false;
        Owner = owner;
        return true;
    }
}

public class ReaderTests
{
    [Fact]
    public void A_reader_takes_the_lock() => Assert.True(Lock.Take("reader"));

    [Fact]
    public void A_reader_has_a_name() => Assert.NotEmpty("reader");
}

public class WriterTests
{
    [Fact]
    public void A_writer_takes_the_lock() => Assert.True(Lock.Take("writer"));

    [Fact]
    public void A_writer_has_a_name() => Assert.NotEmpty("writer");
}
