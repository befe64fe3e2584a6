using System.Reflection;
using System.Reflection.Emit;
using Shakeout.TestOrderShuffler.Worker.Hosting;

namespace Shakeout.TestOrderShuffler.Worker.Tests.Hosting;

/// <summary>A framework's tables forget what belongs to an order, and nothing else.</summary>
public sealed class FrameworkMemoryTests
{
    [Fact]
    public void Only_entries_of_a_context_that_unloads_are_forgotten()
    {
        var ofAnOrder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("order"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("order").DefineType("Tests").CreateType();
        Tables.ByName["its type"] = ofAnOrder;
        Tables.ByName["its assembly"] = ofAnOrder.Assembly;
        Tables.ByName["its instance"] = Activator.CreateInstance(ofAnOrder);
        Tables.ByName["wrapped twice"] = new Wrapper(new Wrapper(ofAnOrder));
        Tables.ByName["in a list"] = new List<object> { "text", ofAnOrder };
        Tables.ByName["in a tuple"] = ("text", ofAnOrder);
        Tables.ByName["a text"] = "kept";
        Tables.ByName["a type of all orders"] = typeof(string);
        Tables.ByName["nothing"] = null;
        Tables.ByType[ofAnOrder] = "a text";
        Tables.ByType[typeof(int)] = "kept";

        new FrameworkMemory([typeof(Tables).Assembly]).Forget();

        Tables.ByName.Keys.Order().ShouldBe(["a text", "a type of all orders", "nothing"]);
        Tables.ByType.Keys.ShouldBe([typeof(int)]);
    }

    private sealed record Wrapper(object Inner);

    private static class Tables
    {
        public static readonly Dictionary<string, object?> ByName = [];
        public static readonly Dictionary<Type, string> ByType = [];
    }
}
