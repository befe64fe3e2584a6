namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>Something that only <c>SaveChanges</c> can save; never leaves this assembly.</summary>
/// <param name="reason">What it is, in a sentence.</param>
internal sealed class NotInBulkException(string reason) : Exception(reason);
