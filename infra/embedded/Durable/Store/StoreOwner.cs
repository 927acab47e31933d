namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Who owns a store, or owned it last.</summary>
/// <param name="Until">When the lease ends unless renewed, UTC, by the owner's clock.</param>
/// <param name="Released">Whether the owner left in order.</param>
public sealed record StoreOwner(string Host, int Pid, Guid Runtime, DateTimeOffset Until, bool Released);
