namespace Shakeout.Fixtures;

/// <summary>How long a fixture lives, and so which tests share it. A fixture may need others of its own scope or a wider one.</summary>
public enum Scope
{
    /// <summary>One for each test, torn down when the test ends.</summary>
    Test,

    /// <summary>One for each test class, torn down when the last of its tests has ended.</summary>
    Class,

    /// <summary>One for each collection: the classes that never run in parallel with one another.</summary>
    Collection,

    /// <summary>One for the whole run of a test assembly.</summary>
    Assembly,
}
