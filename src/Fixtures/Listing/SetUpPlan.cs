using System.Text;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Listing;

/// <summary>What every test would set up and tear down, without anything being run.</summary>
/// <param name="assembly">The name of the test assembly.</param>
internal sealed class SetUpPlan(string assembly)
{
    private static readonly Scope[] Shared = [Scope.Class, Scope.Collection, Scope.Assembly];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<Scope, List<InstanceKey>> _made = Shared.ToDictionary(scope => scope, _ => new List<InstanceKey>());

    /// <summary>The plan as text.</summary>
    /// <param name="tests">The tests, in the order in which they would run: classes in one piece, and so collections.</param>
    public string Text(IReadOnlyList<PlannedUse> tests)
    {
        for (var index = 0; index < tests.Count; index++)
        {
            var test = tests[index];
            var next = index + 1 < tests.Count ? tests[index + 1] : null;
            Write(test);
            if (next?.Class != test.Class || next.Collection != test.Collection)
                End(Scope.Class, TypeText.Of(test.Class));
            if (next?.Collection != test.Collection)
                End(Scope.Collection, test.Collection);
        }

        End(Scope.Assembly, assembly);
        return _text.ToString();
    }

    private void Write(PlannedUse test)
    {
        _text.Append(test.Test).Append('\n');
        var own = new List<InstanceKey>();
        foreach (var key in test.Variant.Keys)
        {
            var made = key.Node.Definition.Scope == Scope.Test ? own : _made[key.Node.Definition.Scope];
            var isThere = made.Contains(key);
            Line(isThere ? "reuse" : "create", key.Node.Definition);
            if (!isThere)
                made.Add(key);
        }

        TearDown(own);
    }

    private void End(Scope scope, string name)
    {
        if (_made[scope].Exists(key => key.Node.Definition.HasTeardown))
            _text.Append($"end of {ScopeText.Of(scope)} {name}\n");
        TearDown(_made[scope]);
    }

    private void TearDown(List<InstanceKey> made)
    {
        for (var index = made.Count - 1; index >= 0; index--)
            if (made[index].Node.Definition.HasTeardown)
                Line("tear down", made[index].Node.Definition);
        made.Clear();
    }

    private void Line(string word, FixtureDefinition fixture)
        => _text.Append($"  {word,-10}{fixture.Name,-22}{ScopeText.Of(fixture.Scope)}\n");
}
