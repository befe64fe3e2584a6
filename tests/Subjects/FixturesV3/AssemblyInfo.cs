using Subjects.FixturesV3;

[assembly: AssemblyFixture(typeof(OwnAssembly))]

namespace Subjects.FixturesV3;

public sealed class OwnAssembly;
