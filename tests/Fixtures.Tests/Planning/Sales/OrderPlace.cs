using static Shakeout.Fixtures.Tests.Planning.Overrides;

namespace Shakeout.Fixtures.Tests.Planning.Sales;

/// <summary>Test classes in a namespace that has fixtures of its own; some have their own too.</summary>
internal static class OrderPlace
{
    internal sealed class Plain
    {
        public void Writes(Pen pen) { }

        public void Prints(Press press) { }

        public void Sits(Chair chair) { }

        public void Nothing() { }
    }

    internal class Base
    {
        public void Writes(Pen pen) { }

        [Fixture]
        public static Pen OfBase(Pen pen) => pen;
    }

    internal sealed class Derived : Base
    {
        [Fixture]
        public static Pen OfDerived(Pen pen) => pen;
    }

    internal sealed class Outer
    {
        [Fixture]
        public static Pen OfOuter(Pen pen) => pen;

        internal sealed class Inner
        {
            public void Writes(Pen pen) { }

            public void Spills(Ink ink) { }

            [Fixture]
            public static Pen OfInner(Pen pen) => pen;
        }

        internal static class Fixtures
        {
            [Fixture]
            public static Ink OfOuterToo(Ink ink) => ink;
        }
    }

    internal sealed class Printing
    {
        public void Prints(Press press, Ink ink) { }

        public void Draws(Drawing drawing) { }

        [Fixture(Scope.Class)]
        public static Ink Red() => new();
    }

    internal sealed class Quiet
    {
        public void Nothing() { }

        [Fixture]
        public static Bell Muffled(Bell bell) => bell;

        [Fixture(Autouse = true)]
        public static Light Dimmed() => new();
    }

    internal sealed class Asking
    {
        public void For_light(Light light) { }
    }
}
