namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class Victim
{
    private const string Forty =
        "A:a1.x A:a1.y A:a2.x A:a2.y b1.x b1.y b1.z b2.x b2.y b2.z C:c1.x C:c1.y C:c2.x C:c3.x d1.x d1.y d1.z d2.x d3.x e.x e.y e.z "
        + "f.x f.y f.z g.x g.y g.z h.x h.y h.z i.x i.y i.z j.x j.y j.z k.x k.y k.z ";

    [Fact]
    public async Task Is_found_with_its_polluter_and_cleaner()
    {
        var suite = new ScriptedSuite("a b c p v x y").Adds("p", "dirt").Removes("c", "dirt").FailsWith("v", "dirt");

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5, cleaned by c
            """);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Is_found_when_polluter_and_cleaners_are_collections_away(int seed)
    {
        var suite = new ScriptedSuite(Forty + "Victim.v Polluter.p").Adds("Polluter.p", "dirt").FailsWith("Victim.v", "dirt")
            .Removes("a1.x b2.z e.y", "dirt");

        (await suite.FindingsAsync(seed: seed)).ShouldBe("""
            victim Victim.v, alone 0/5: Victim.v is broken
              after Polluter.p 5/5, cleaned by a1.x b2.z e.y
            """);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Of_two_polluters_together_is_found(int seed)
    {
        var suite = new ScriptedSuite(Forty + "p q v").Adds("p", "one").Adds("q", "two").FailsWith("v", "one", "two").Removes("f.x", "one");

        var report = await suite.ReportAsync(seed: seed);

        var set = report.Findings.ShouldHaveSingleItem().Polluters.ShouldHaveSingleItem();
        set.Tests.Select(test => test.Name).Order().ShouldBe(["p", "q"]);
        set.Tally.ShouldBe(new Tally(5, 5));
        set.Cleaners.Select(test => test.Name).ShouldBe(["f.x"]);
    }

    [Fact]
    public async Task Has_all_its_independent_polluters_named()
    {
        var suite = new ScriptedSuite("a b c d e f p1 p2 p3 q1 q2 v").Adds("p1 p2 p3", "dirt").Removes("c", "dirt")
            .Adds("q1", "half").Adds("q2", "other half").PassesIf("v", scene => !scene.Has("dirt") && !(scene.Has("half") && scene.Has("other half")));

        var found = await suite.FindingsAsync();

        found.Replace("q2 + q1", "q1 + q2").ShouldBe("""
            victim v, alone 0/5: v is broken
              after p1 5/5, cleaned by c
              after p2 5/5, cleaned by c
              after p3 5/5, cleaned by c
              after q1 + q2 5/5
            """);
    }

    [Fact]
    public async Task Has_sets_named_that_share_a_polluter()
    {
        var suite = new ScriptedSuite("a b c d e f p q r v").Adds("p", "one").Adds("q r", "two").FailsWith("v", "one", "two");

        var finding = (await suite.ReportAsync()).Findings.ShouldHaveSingleItem();

        finding.Polluters.Select(set => string.Join(" + ", set.Tests.Select(test => test.Name).Order())).Order().ShouldBe(["p + q", "p + r"]);
    }

    [Fact]
    public async Task Has_a_polluter_named_that_a_cleaner_hid_in_every_order()
    {
        // K.c always cleans up after K.q; only without it, as a cleaner known from p, does K.q break v.
        var suite = new ScriptedSuite("a b p v K.q@1 K.c@2").Adds("p", "dirt").Adds("K.q", "mud")
            .Removes("K.c", "dirt", "mud").PassesIf("v", scene => !scene.Has("dirt") && !scene.Has("mud"));

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after K.q 5/5, cleaned by K.c
              after p 5/5, cleaned by K.c
            """);
    }

    [Fact]
    public async Task Can_be_the_polluter_of_its_own_victim()
    {
        var suite = new ScriptedSuite("a b v w x").PassesIf("v", scene => Leaves(scene, "v", "w")).PassesIf("w", scene => Leaves(scene, "w", "v"));

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after w 5/5
            victim w, alone 0/5: w is broken
              after v 5/5
            """);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Of_two_polluters_that_cancel_each_other_is_found(int seed)
    {
        var suite = new ScriptedSuite(Forty + "p q v").FailsWith("v", "odd").Toggles("p q", "odd");

        (await suite.FindingsAsync(seed: seed)).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5, cleaned by q
              after q 5/5, cleaned by p
            """);
    }

    [Fact]
    public async Task Of_its_own_class_through_the_class_fixture_is_found()
    {
        var suite = new ScriptedSuite("Cart.Adds Cart.Counts Cart.Clears Other.x Other.y More.z").Adds("Cart.Adds", "item")
            .FailsWith("Cart.Counts", "item").Removes("Cart.Clears", "item");

        (await suite.FindingsAsync()).ShouldBe("""
            victim Cart.Counts, alone 0/5: Cart.Counts is broken
              after Cart.Adds 5/5, cleaned by Cart.Clears
            """);
    }

    [Fact]
    public async Task That_fails_in_every_order_is_no_broken_test()
    {
        var suite = new ScriptedSuite("a b Steps.first@1 Steps.second@2 Steps.third@3").Adds("Steps.first", "dirt").FailsWith("Steps.third", "dirt");

        (await suite.FindingsAsync()).ShouldBe("""
            victim Steps.third, alone 0/5: Steps.third is broken
              after Steps.first 5/5
            """);
    }

    [Fact]
    public async Task Of_state_that_only_new_processes_reset_is_found()
    {
        var suite = new ScriptedSuite("a b c d e f g h p v").Does("p", scene => scene.Package.Add("dirt"))
            .PassesIf("v", scene => !scene.Package.Contains("dirt"));

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5
            """);
    }

    private static bool Leaves(Scene scene, string mine, string others)
    {
        scene.Add(mine);
        return !scene.Has(others);
    }
}
