namespace Bookshop;

/// <summary>The clock on the shop's wall; a trial run may set another.</summary>
public static class ShopClock
{
    public static TimeProvider Current { get; set; } = TimeProvider.System;

    public static DateOnly Today => DateOnly.FromDateTime(Current.GetUtcNow().UtcDateTime);
}
