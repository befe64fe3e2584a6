namespace Shakeout.Fixtures.Wording;

/// <summary>Scopes within a sentence.</summary>
internal static class ScopeText
{
    /// <summary><c>class</c>, as in <c>class scope</c>.</summary>
    public static string Of(Scope scope) => scope switch
    {
        Scope.Test => "test",
        Scope.Class => "class",
        Scope.Collection => "collection",
        _ => "assembly",
    };
}
