namespace Shakeout.XunitV3;

/// <summary>
/// Runs the tests of an assembly in a random order: collections, in them classes, in them methods, in them rows. The
/// package adds it to a test project with <c>&lt;ShakeoutRandomOrder&gt;true&lt;/ShakeoutRandomOrder&gt;</c>.
/// </summary>
/// <remarks>
/// The seed is <c>SHAKEOUT_ORDER_SEED</c>, else drawn anew for each run; a failing test tells it with the command that
/// repeats the order. What each parallel worker ran is kept in <c>TestResults/NAME.order.txt</c> beside the tests, and
/// <c>SHAKEOUT_ORDER</c>, with that file, repeats it. It needs <see cref="UseFixturesAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RandomOrderAttribute : Attribute;
