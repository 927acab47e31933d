namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>The process that owns a store, or owned it last.</summary>
/// <param name="Until">When the lease ends unless renewed, UTC, by the owner's clock.</param>
/// <param name="Released">Whether the owner released the lease.</param>
public sealed record StoreOwner(string Host, int Pid, Guid Runtime, DateTimeOffset Until, bool Released);
