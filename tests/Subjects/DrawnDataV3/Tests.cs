namespace Subjects.DrawnDataV3;

public sealed class Guest
{
    public int Number { get; init; }
}

public static class Hotel
{
    public static readonly Factory<Guest> Guests = Factory.For<Guest>((f, me) => new() { Number = f.Int(1, 1_000_000) });

    public static Guest Sleeper;
}

public class NightTests
{
    [Fact]
    public void A_guest_moves_in() => Hotel.Sleeper = Hotel.Guests.Build();
}

public class MorningTests
{
    [Fact]
    public void The_room_is_empty()
    {
        if (Hotel.Sleeper is { } guest)
            Assert.Fail($"guest {guest.Number} is still there");
    }
}
