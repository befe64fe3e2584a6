namespace Subjects.FixturesWideV3;

[Fixture(Scope.Assembly)]
public sealed class Building : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("the lights are on");
}

[Fixture(Scope.Collection)]
public sealed class Corridor(Building building) : IDisposable
{
    public Building Building => building;

    public void Dispose() => throw new InvalidOperationException("a door is open");
}

[Fixture]
public sealed class Room(Corridor corridor, FixtureRequest request) : IDisposable
{
    public Corridor Corridor => corridor;

    public void Dispose() => request.Note(request.HasFailed ? "left in a hurry" : "left");
}

[Collection("Offices")]
public class OfficeTests
{
    [FixtureFact]
    public void Is_entered(Room room) => Assert.NotNull(room.Corridor.Building);
}

[Collection("Offices")]
public class MeetingTests
{
    [FixtureFact(Timeout = 50)]
    public async Task Never_ends(Room room)
    {
        Assert.NotNull(room);
        await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
    }
}
