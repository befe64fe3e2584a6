using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Shakeout.Factories.EntityFramework.Tests;

/// <summary>Ids that can be told: 1, 2, 3.</summary>
internal sealed class KeeperIds : ValueGenerator<KeeperId>
{
    private int _last;

    public override bool GeneratesTemporaryValues => false;

    public override KeeperId Next(EntityEntry entry) => new(new Guid(Interlocked.Increment(ref _last), 0, 0, new byte[8]));
}
