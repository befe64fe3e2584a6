namespace Subjects.PerTest;

public sealed record Passenger(int Age, bool IsStudent = false);

public static class Fare
{
    // Nobody here pays the whole price.
    public static int For(Passenger passenger)
    {
        if (passenger.Age < 6)
            return 0;
        var fare = 10;
        if (passenger.Age < 18 || passenger.IsStudent)
            fare /= 2;
        return fare;
    }
}

public sealed class Journey : System.IDisposable
{
    private bool _isOpen = true;

    // Called by what cleans up after a test, and never twice.
    public void Dispose()
    {
        if (_isOpen)
            _isOpen = false;
    }
}
