namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Another running process owns this store; two owners would run every activity twice.</summary>
public sealed class StoreOwnedException(StoreOwner owner)
    : Exception(
        $"The store is in use by process {owner.Pid} on {owner.Host}, until {owner.Until:yyyy-MM-dd HH:mm:ss} UTC unless it "
            + "renews. Stop that process, or use another store.")
{
    public StoreOwner Owner { get; } = owner;
}
